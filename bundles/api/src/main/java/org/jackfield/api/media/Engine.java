// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * A plug-in that works in calls, as seen from outside at one moment: one revision of one codec or noise suppressor.
 *
 * @param name of the codec as in SDP, or of the suppressor
 * @param format of the codec, as a plug-in may have several of one name: {@code L16/16000}; of a suppressor its name
 * @param maker its bundle and revision: {@code codec-g722 0.1.0}
 * @param ranking among several of one name the highest serves
 * @param stages how many of its decoders, encoders or suppressors are in live calls
 * @param failures frames that were bypassed because it threw
 * @param overruns frames for which it took longer than its budget
 * @param abandoned how many of its stages hang, each with a thread of ours
 * @param barred in how many places of live calls it is not used any more, since it failed there again and again, although it
 *     would be the choice
 */
public record Engine(
        Kind kind,
        String name,
        String format,
        String maker,
        int ranking,
        int stages,
        long failures,
        long overruns,
        int abandoned,
        int barred) {

    /** What kind of thing. */
    public enum Kind {
        CODEC("Codec"),
        SUPPRESSOR("Noise suppressor");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether somebody who writes this means it: its name or format, in upper or lower case, or its maker. */
    public boolean called(String word) {
        return name.equalsIgnoreCase(word) || format.equalsIgnoreCase(word) || maker.equals(word);
    }
}
