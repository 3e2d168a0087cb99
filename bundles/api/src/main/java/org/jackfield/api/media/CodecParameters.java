// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * For what a decoder or encoder is made.
 *
 * @param audioRate sample rate in Hz of the PCM; one of {@link CodecDescription#audioRates()}
 * @param remoteFmtp the far end's format parameters; empty if none
 * @param ptime packet time in ms that the encoder is asked for, 10 to 60
 */
public record CodecParameters(int audioRate, String remoteFmtp, int ptime) {}
