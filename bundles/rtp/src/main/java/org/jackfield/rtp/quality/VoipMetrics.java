// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

/**
 * What a far end says of the sound that it plays (RFC 3611, 4.7). Unknown figures are negative.
 *
 * @param lossRate lost on the way since it began, 0 to 1
 * @param discardRate came too late or early since it began, 0 to 1
 * @param buffer nominal delay of its jitter buffer in ms
 * @param rating R of the E-model, 0 to 100
 * @param mos conversational mean opinion score, 1 to 5
 */
public record VoipMetrics(double lossRate, double discardRate, double buffer, double rating, double mos) {}
