// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import org.jackfield.api.settings.Heard;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.music.cfg}. */
@ObjectClassDefinition(name = "Music", description = "What those hear who are held, or wait in a queue.")
public @interface MusicSettings {

    @AttributeDefinition(
            name = "Play",
            description = "Whether anything is heard; otherwise they wait in silence.",
            required = false)
    boolean play() default true;

    @Heard(Heard.As.SOUND)
    @AttributeDefinition(
            name = "File",
            description =
                    "A WAV file that is played again and again, with its whole path or from the folder sounds in the data folder; empty plays the music that ships.",
            required = false)
    String file() default "";

    @AttributeDefinition(
            name = "Level",
            description = "Its loudest sample in dB below full scale.",
            min = "-40",
            max = "-3",
            required = false)
    int level() default -18;
}
