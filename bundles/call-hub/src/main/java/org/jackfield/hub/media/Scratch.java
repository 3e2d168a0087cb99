// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** What a clock needs within one step and forgets after it; shared by all its calls. */
final class Scratch {

    /** Tells when the clock does not come back from a plug-in. */
    final StageWatch watch = new StageWatch();

    /** Any packet. */
    final byte[] payload = new byte[1500];

    /** Any packet decoded: 120 ms at 48 kHz, or 1500 bytes of a codec that makes two samples of each. */
    final short[] pcm = new short[6000];

    /** A tick at any rate. */
    final int[] sum = new int[960];

    /** A tick at any rate. */
    final short[] mixed = new short[960];

    /** A tick at any rate. */
    final short[] converted = new short[960];
}
