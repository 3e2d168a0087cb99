// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns text into speech. Registered as a service; of several the one of the highest {@code service.ranking} is asked first, and
 * the next where it fails or takes too long.
 */
@ConsumerType
public interface TtsEngine {

    /** Its name, lower-case: {@code kokoro}. */
    String name();

    /** Why it cannot speak now, in a sentence that says what to do; empty if it can. Any thread; does not block. */
    Optional<String> trouble();

    /** The voices that it has now, the usual one of each language first. Any thread; does not block. */
    List<Voice> voices();

    /**
     * Speaks one sentence. May take its time: it is called on a thread of the caller's, one sentence at a time, ahead of the
     * moment when it is heard, and interrupted when it is not wanted any more.
     *
     * @param sentence of a few hundred characters at most
     * @param voice the id of one of its voices
     * @param speed 1 as the voice is; 0.5 to 2
     * @throws SpeechException if it cannot
     */
    Speech speak(String sentence, String voice, double speed) throws SpeechException, InterruptedException;
}
