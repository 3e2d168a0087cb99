// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

/**
 * A note, a tone or a pause.
 *
 * @param hertz 0 for a pause
 * @param plucked fades like a string; otherwise of even loudness
 */
public record Note(double hertz, double seconds, boolean plucked) {}
