// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the clock: {@code etc/jackfield.app-clock.cfg}. Calls that begin later have them. */
@ObjectClassDefinition(name = "Clock", description = "A service number that tells the time in beeps.")
public @interface ClockSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached as app:clock only.",
            required = false)
    String[] number() default {"691"};

    @AttributeDefinition(
            name = "Zone",
            description = "Whose time it tells, for example Europe/Berlin; empty for the machine's.",
            required = false)
    String zone() default "";

    @AttributeDefinition(
            name = "Level",
            description = "Loudness of the beeps in dB relative to full scale.",
            min = "-40",
            max = "-3")
    int level() default -15;
}
