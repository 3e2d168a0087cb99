// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.util.List;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says things to callers: by the best engine that can speak now, by the next where that one fails or takes too long, and else as
 * it was recorded. What was said once is kept and not made again. Any thread; returns at once.
 */
@ProviderType
public interface Announcer {

    /** Begins to make what is to be said; where it is asked for again meanwhile, it is made once. */
    Announcement announce(List<Piece> pieces);

    /** The same of what somebody wrote. */
    default Announcement announce(String text) {
        return announce(List.of(new Piece.Words(text)));
    }

    /** Has something made that will be said later, by the best engine, however long that takes. */
    Announcement prepare(List<Piece> pieces);

    /** The language that is set, or that it was asked to speak, as a tag (BCP 47). */
    String language();

    /**
     * The same for callers of another language. Where no voice speaks that now, they hear the one that is set.
     *
     * @param language as a tag (BCP 47); empty for the one that is set
     */
    Announcer speaking(String language);

    /** The prompts that there are, with what they say in its {@link #language}. */
    SortedMap<String, String> prompts();

    /** The engines, the one that is asked first in front. */
    List<Speaker> speakers();

    /**
     * An engine as seen from outside.
     *
     * @param voice the voice that it would use; empty if it has none in the language that is set
     * @param trouble why it cannot speak, and what to do; empty if it can
     * @param sentences how many it has made
     * @param failures how many it could not make, or not in time
     */
    record Speaker(String engine, List<Voice> voices, String voice, String trouble, long sentences, long failures) {

        public Speaker {
            voices = List.copyOf(voices);
        }
    }
}
