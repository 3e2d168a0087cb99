// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Writes down what was recorded, by whoever can. One recording after another, on a thread apart from all calls. Any thread; returns at once. */
@ProviderType
public interface Transcriber {

    /**
     * Writes down what is said in a file of sound, in the first ten minutes of it. Who does not want it any more cancels its future.
     *
     * @param sound WAV
     * @param language a language tag (BCP 47); a region is passed over
     * @return completes with the text, empty if nothing is said; or with a {@link SpeechException} if it cannot be read, nobody knows the
     *     language, or too many wait
     */
    CompletionStage<String> transcribe(Path sound, String language);

    /** Whether somebody can write down a language now. */
    default boolean understands(String language) {
        return listeners().stream().anyMatch(listener -> listener.understands(language));
    }

    /** Who can listen, the one that is asked first in front. */
    List<Listener> listeners();

    /**
     * An engine as seen from outside.
     *
     * @param trouble why it cannot listen, and what to do; empty if it can
     * @param seconds of sound that it has written down
     * @param failures how many utterances it could not
     */
    record Listener(String engine, Set<String> languages, String trouble, double seconds, long failures) {

        public Listener {
            languages = Set.copyOf(languages);
        }

        /**
         * Whether it can write down a language now.
         *
         * @param language a language tag (BCP 47); a region is passed over
         */
        public boolean understands(String language) {
            return trouble.isEmpty()
                    && languages.contains(Locale.forLanguageTag(language).getLanguage());
        }
    }
}
