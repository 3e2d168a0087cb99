// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

/**
 * Spoken sound.
 *
 * @param pcm mono samples; not changed any more
 * @param rate samples a second
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Speech(short[] pcm, int rate) {}
