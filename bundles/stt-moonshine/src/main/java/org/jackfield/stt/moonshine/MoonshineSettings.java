// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.stt-moonshine.cfg}. */
@ObjectClassDefinition(
        name = "Moonshine",
        description = "Writes down what is said, in English, by a small neural network.")
public @interface MoonshineSettings {

    @AttributeDefinition(
            name = "Threads",
            description = "Of the processor that listening may keep busy.",
            required = false,
            min = "1",
            max = "16")
    int threads() default 1;
}
