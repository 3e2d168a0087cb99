// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.speech.cfg}. */
@ObjectClassDefinition(name = "Speech", description = "The voice that callers hear.")
public @interface SpeechSettings {

    @AttributeDefinition(
            name = "Language",
            description = "What is spoken, as en, de or en-GB; prompts that are not written in it are said in English.",
            required = false)
    String language() default "en";

    @AttributeDefinition(
            name = "Voice",
            description =
                    "As ENGINE:VOICE, for example kokoro:af_heart; empty takes the first voice of the best engine that speaks the language.",
            required = false)
    String voice() default "";

    @AttributeDefinition(
            name = "Speed",
            description = "1 is as the voice is, 0.5 half as fast, 2 twice.",
            required = false)
    double speed() default 1;

    @AttributeDefinition(
            name = "Patience (ms)",
            description =
                    "How long a caller may wait for a sentence that has to be made before the next engine is asked.",
            min = "200",
            max = "20000",
            required = false)
    int patience() default 1500;

    @AttributeDefinition(
            name = "Kept in memory (MB)",
            description = "Sentences that were made, so that they need not be made again; a minute takes 9 MB.",
            min = "1",
            max = "2000",
            required = false)
    int cache() default 64;
}
