// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.tts-kokoro.cfg}. */
@ObjectClassDefinition(
        name = "Kokoro",
        description = "Speaks English by the neural network Kokoro-82M, whose model is installed apart.")
public @interface KokoroSettings {

    @AttributeDefinition(
            name = "Model",
            description =
                    "The model's file, with its whole path; empty takes the one that was installed (jackfield:voice-install).",
            required = false)
    String model() default "";

    @AttributeDefinition(
            name = "Threads",
            description = "Of the processor, that one sentence may keep busy; calls need the others.",
            min = "1",
            max = "16",
            required = false)
    int threads() default 1;
}
