// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.announcement;

import org.jackfield.api.settings.Heard;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.announcement-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Announcement",
        description = "A service number that says something; routes reach it as app:announcement-NAME.")
public @interface AnnouncementSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached by routes only.",
            required = false)
    String[] number() default {};

    @Heard(Heard.As.WORDS)
    @AttributeDefinition(
            name = "Text",
            description = "What is said; empty says the welcome that comes with the appliance.",
            required = false)
    String text() default "";

    @Heard(Heard.As.SOUND)
    @AttributeDefinition(
            name = "File",
            description =
                    "A WAV file that is played in place of the text, with its whole path or from the folder sounds in the data folder.",
            required = false)
    String file() default "";

    @AttributeDefinition(
            name = "Language",
            description =
                    "What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all.",
            required = false)
    String language() default "";

    @AttributeDefinition(
            name = "Times",
            description = "How often it is said.",
            min = "1",
            max = "100",
            required = false)
    int times() default 1;

    @AttributeDefinition(
            name = "Answer",
            description =
                    "Whether the call is answered first. Otherwise it is heard before an answer, costs the caller nothing, and"
                            + " the call then fails for the reason below.",
            required = false)
    boolean answer() default true;

    @AttributeDefinition(
            name = "Reason",
            description = "Why a call that is not answered fails.",
            options = {
                @Option(label = "not in service", value = "unallocated"),
                @Option(label = "busy", value = "busy"),
                @Option(label = "nobody answers", value = "no-answer"),
                @Option(label = "refused", value = "rejected")
            },
            required = false)
    String reason() default "unallocated";
}
