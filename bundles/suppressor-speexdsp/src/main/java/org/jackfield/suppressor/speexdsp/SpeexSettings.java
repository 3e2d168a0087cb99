// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of speexdsp: {@code etc/jackfield.suppressor-speexdsp.cfg}. */
@ObjectClassDefinition(name = "speexdsp", description = "Takes noise out of speech by spectral subtraction.")
public @interface SpeexSettings {

    @AttributeDefinition(
            name = "Suppression",
            description =
                    "By how many dB noise is made softer at most; more sounds thinner. For suppressors made from now on.",
            min = "5",
            max = "50",
            required = false)
    int suppression() default 25;

    @AttributeDefinition(
            name = "Library",
            description = "File of a libspeexdsp of the system; empty for the one that is shipped.",
            required = false)
    String library() default "";
}
