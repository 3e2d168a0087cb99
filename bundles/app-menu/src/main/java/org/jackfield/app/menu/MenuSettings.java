// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import org.jackfield.api.settings.Heard;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.menu-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Menu",
        description = "A menu that callers walk by keys; routes and other menus reach it as app:menu-NAME.")
public @interface MenuSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached by routes and other menus only.",
            required = false)
    String[] number() default {};

    @Heard(Heard.As.WORDS)
    @AttributeDefinition(
            name = "Text",
            description = "What is said: a welcome, and what the keys do.",
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
            name = "Choices",
            description =
                    "What keys do, as KEYS=TARGET, for example 1=device:anna, 2=app:menu-support; TARGET is device:NAME, app:NAME,"
                            + " number:N, several joined with + to ring at once, or repeat or hangup.")
    String[] choice();

    @AttributeDefinition(
            name = "Extensions",
            description =
                    "Whether callers may press the number of a device or service in place of a choice. Nobody gets out by it.",
            required = false)
    boolean extensions() default false;

    @AttributeDefinition(
            name = "Patience",
            description = "Seconds that are waited for a key before it is said again.",
            min = "1",
            max = "60",
            required = false)
    int patience() default 5;

    @AttributeDefinition(
            name = "Tries",
            description = "How often it is said to a caller who does not choose.",
            min = "1",
            max = "10",
            required = false)
    int tries() default 3;

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds that a target may ring; if nobody answers, the menu goes on.",
            min = "5",
            max = "600",
            required = false)
    int ring() default 30;

    @AttributeDefinition(
            name = "Otherwise",
            description = "Where a caller goes who does not choose, as a target; empty hangs up.",
            required = false)
    String otherwise() default "";

    @AttributeDefinition(
            name = "Time",
            description = "When it is open, for example mo-fr 08:00-18:00; nothing means always.",
            required = false)
    String[] time() default {};

    @AttributeDefinition(
            name = "Time zone",
            description = "In which the times are meant, for example Europe/Berlin; empty takes the machine's.",
            required = false)
    String time$_$zone() default "";

    @AttributeDefinition(
            name = "Holidays",
            description = "Days on which it is closed, as 2026-12-25, or 12-25 for every year.",
            required = false)
    String[] holiday() default {};

    @Heard(Heard.As.WORDS)
    @AttributeDefinition(
            name = "Closed text",
            description = "What is said while it is closed, before the caller goes on to the target below.",
            required = false)
    String closed$_$text() default "";

    @AttributeDefinition(
            name = "Closed",
            description = "Where callers go while it is closed, as a target; empty hangs up.",
            required = false)
    String closed() default "";
}
