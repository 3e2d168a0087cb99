// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * Whether and by what noise is taken out of what a party says.
 *
 * @param engine {@link SuppressorDescription#name()} of the one that is preferred; empty for the best that is there, which also
 *     stands in for one that is not
 */
public record SuppressorChoice(SuppressorMode mode, String engine) {

    /** Leaves sound as it is. */
    public static final SuppressorChoice NONE = new SuppressorChoice(SuppressorMode.OFF, "");
}
