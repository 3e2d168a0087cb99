// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

/**
 * The agreed payload types of telephone-event (RFC 4733).
 *
 * @param sendPayloadType with which we send
 * @param receivePayloadType with which the far end sends
 * @param clockRate in Hz, of how long a digit is pressed; that of the codec, but for far ends that know 8000 alone
 */
public record TelephoneEvent(int sendPayloadType, int receivePayloadType, int clockRate) {}
