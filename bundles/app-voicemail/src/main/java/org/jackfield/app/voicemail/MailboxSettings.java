// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import org.jackfield.api.settings.Heard;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.mailbox-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Mailbox",
        description = "Where callers leave messages; routes, groups and menus reach it as app:mailbox-NAME.")
public @interface MailboxSettings {

    @AttributeDefinition(
            name = "Devices",
            description =
                    "Devices whose calls it takes when they do not, whose lamps show it, and which may listen to it.",
            required = false)
    String[] device() default {};

    @AttributeDefinition(
            name = "Number",
            description =
                    "Internal numbers at which messages are left; the first one opens it from other telephones, too.",
            required = false)
    String[] number() default {};

    @AttributeDefinition(
            name = "PIN",
            description =
                    "3 to 16 digits that are asked for before messages are heard. With none, its devices hear them at once and others not at all.",
            type = AttributeType.PASSWORD,
            required = false)
    String pin() default "";

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds after which it takes the calls of its devices.",
            min = "5",
            max = "300",
            required = false)
    int ring() default 20;

    @Heard(Heard.As.WORDS)
    @AttributeDefinition(
            name = "Greeting",
            description =
                    "What callers hear before the tone; empty says that nobody is there, and asks for a message. A greeting that"
                            + " was spoken by telephone goes before.",
            required = false)
    String greeting() default "";

    @Heard(Heard.As.SOUND)
    @AttributeDefinition(
            name = "Greeting file",
            description =
                    "A WAV file that is played in place of the greeting, with its whole path or from the folder sounds in the data folder.",
            required = false)
    String greeting$_$file() default "";

    @AttributeDefinition(
            name = "Language",
            description =
                    "What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all."
                            + " Messages are written down in it, too.",
            required = false)
    String language() default "";

    @AttributeDefinition(
            name = "Longest message",
            description = "In seconds.",
            min = "10",
            max = "3600",
            required = false)
    int max$_$length() default 300;

    @AttributeDefinition(
            name = "Shortest message",
            description = "In seconds; who speaks for less has left nothing.",
            min = "0",
            max = "60",
            required = false)
    int min$_$length() default 2;

    @AttributeDefinition(
            name = "Silence",
            description = "Seconds of silence that end a message; 0 waits for the caller to hang up.",
            min = "0",
            max = "60",
            required = false)
    int silence() default 10;

    @AttributeDefinition(
            name = "Most messages",
            description = "With so many in it, it takes no more.",
            min = "1",
            max = "9999",
            required = false)
    int max$_$messages() default 100;

    @AttributeDefinition(
            name = "Kept for",
            description = "Days after which a message is deleted, heard or not; 0 keeps it for ever.",
            min = "0",
            max = "36500",
            required = false)
    int retention() default 0;

    @AttributeDefinition(
            name = "Transcript",
            description =
                    "Whether what is said in a message is written down beside it, on this machine, where a recogniser of speech is plugged in.",
            required = false)
    boolean transcript() default true;

    @AttributeDefinition(
            name = "Mail",
            description = "Addresses to which each message is mailed, with its sound attached.",
            required = false)
    String[] mail() default {};

    @AttributeDefinition(
            name = "Delete mailed messages",
            description = "Whether a message is deleted here once it was mailed.",
            required = false)
    boolean mail$_$delete() default false;
}
