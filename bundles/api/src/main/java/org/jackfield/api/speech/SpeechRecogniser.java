// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns speech into text. Registered as a service; of several that know a language the one of the highest {@code service.ranking} is
 * asked, and the next where it fails.
 */
@ConsumerType
public interface SpeechRecogniser {

    /** Its name, lower-case: {@code moonshine}. */
    String name();

    /** Why it cannot listen now, in a sentence that says what to do; empty if it can. Any thread; does not block. */
    Optional<String> trouble();

    /** The languages that it understands, as language tags (BCP 47) without a region: {@code en}. Any thread; does not block. */
    Set<String> languages();

    /** The rate that it listens at, in Hz. */
    int rate();

    /**
     * Writes down what is said. May take its time: it is called on a thread of the caller's, one utterance at a time, and interrupted
     * when it is not wanted any more.
     *
     * @param utterance at its {@link #rate}; {@value #LONGEST_SECONDS} s at most, cut at pauses
     * @return empty if nothing is said
     * @throws SpeechException if it cannot
     */
    String recognise(Speech utterance) throws SpeechException, InterruptedException;

    /** The longest utterance, in s. */
    int LONGEST_SECONDS = 20;
}
