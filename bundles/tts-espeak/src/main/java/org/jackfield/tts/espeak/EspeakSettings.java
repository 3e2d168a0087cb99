// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.tts-espeak.cfg}. */
@ObjectClassDefinition(
        name = "eSpeak NG",
        description = "Speaks by the program espeak-ng, a robot's voice in many languages.")
public @interface EspeakSettings {

    @AttributeDefinition(
            name = "Program",
            description = "The program, by its name if it lies where programs are looked for, or with its whole path.",
            required = false)
    String program() default "espeak-ng";
}
