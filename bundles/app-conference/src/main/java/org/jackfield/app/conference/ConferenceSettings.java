// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.conference-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Conference",
        description = "A room in which callers talk with each other; routes and menus reach it as app:conference-NAME.")
public @interface ConferenceSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that lead into it; with none it is reached by routes and menus only.",
            required = false)
    String[] number() default {};

    @AttributeDefinition(
            name = "PIN",
            description =
                    "4 to 12 digits that callers press to come in. Without one the devices of the house come in, and nobody from outside.",
            type = AttributeType.PASSWORD,
            required = false)
    String pin() default "";

    @AttributeDefinition(
            name = "PIN of moderators",
            description =
                    "With it the others wait until somebody is there who pressed this one; empty lets everybody talk at once.",
            type = AttributeType.PASSWORD,
            required = false)
    String moderator$_$pin() default "";

    @AttributeDefinition(
            name = "Moderator ends it",
            description = "Whether the talk is over when the last moderator leaves.",
            required = false)
    boolean moderator$_$ends() default false;

    @AttributeDefinition(
            name = "Parties",
            description = "How many may be in it at once.",
            min = "2",
            max = "100",
            required = false)
    int max$_$parties() default 20;

    @AttributeDefinition(
            name = "Announce",
            description =
                    "What is heard when somebody comes or goes: nothing, a tone, or a tone and the name or number.",
            options = {
                @Option(label = "nothing", value = "off"),
                @Option(label = "a tone", value = "tone"),
                @Option(label = "a tone and the name", value = "name")
            },
            required = false)
    String announce() default "tone";

    @AttributeDefinition(
            name = "Language",
            description =
                    "What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all.",
            required = false)
    String language() default "";
}
