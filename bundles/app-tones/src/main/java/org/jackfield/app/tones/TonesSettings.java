// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.tones;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the tones: {@code etc/jackfield.app-tones.cfg}. */
@ObjectClassDefinition(name = "Tones", description = "A service number that plays music and reference tones in turn.")
public @interface TonesSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached as app:tones only.",
            required = false)
    String[] number() default {"602"};

    @AttributeDefinition(
            name = "Level",
            description = "Loudness of the reference tones in dB below full scale; the music keeps the same peak.",
            min = "-40",
            max = "-3",
            required = false)
    int level() default -12;
}
