// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.recording.cfg}: how calls are recorded. */
@ObjectClassDefinition(name = "Recording", description = "How calls are recorded, and how long recordings are kept.")
public @interface RecordingSettings {

    @AttributeDefinition(
            name = "Beep",
            description =
                    "Whether all parties hear a short tone at the beginning and every 15 s. The law of many countries asks for it"
                            + " or for an announcement.",
            required = false)
    boolean beep() default true;

    @AttributeDefinition(
            name = "Format",
            description =
                    "wav keeps recordings as they are written; opus turns them into Ogg/Opus, a tenth as long, when they are whole,"
                            + " if a codec for Opus is installed.",
            required = false,
            options = {@Option(label = "WAV", value = "wav"), @Option(label = "Opus in Ogg", value = "opus")})
    String format() default "wav";

    @AttributeDefinition(
            name = "Kept for",
            description = "Days after which a recording is deleted; 0 keeps it for ever.",
            required = false,
            min = "0",
            max = "36500")
    int retention$_$days() default 90;
}
