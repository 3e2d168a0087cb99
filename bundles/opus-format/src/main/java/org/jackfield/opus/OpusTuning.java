// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

/**
 * What people set for all encoders.
 *
 * @param bitrate of sound at 48 kHz in bit/s; at 16 kHz three quarters of it, at 8 kHz half
 * @param complexity 0 to 10
 * @param fec whether redundancy is sent to whoever makes use of it and loses packets
 * @param dtx whether nothing is sent in silence to whoever would like that
 */
public record OpusTuning(int bitrate, int complexity, boolean fec, boolean dtx) {}
