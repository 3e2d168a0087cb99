// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

/**
 * The agreed payload types of telephone-event (RFC 4733); its clock rate is that of the codec.
 *
 * @param sendPayloadType with which we send
 * @param receivePayloadType with which the far end sends
 */
public record TelephoneEvent(int sendPayloadType, int receivePayloadType) {}
