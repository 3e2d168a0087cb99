// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import org.jackfield.api.settings.Heard;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.queue-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Queue",
        description =
                "Callers who wait for somebody who is free, first come, first served; routes and menus reach it as app:queue-NAME.")
public @interface QueueSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached by routes and menus only.",
            required = false)
    String[] number() default {};

    @AttributeDefinition(
            name = "Members",
            description = "Who takes the calls: device:NAME, or number:N for somebody outside.")
    String[] member();

    @AttributeDefinition(
            name = "Order",
            description =
                    "Whom the first caller rings: all who are free at once, one after another as they are written, or first whoever's last call ended longest ago.",
            options = {
                @Option(label = "all at once", value = "all"),
                @Option(label = "one after another", value = "sequential"),
                @Option(label = "longest idle first", value = "longest-idle")
            },
            required = false)
    String order() default "longest-idle";

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds that all, or each, may ring.",
            min = "5",
            max = "600",
            required = false)
    int ring() default 20;

    @AttributeDefinition(
            name = "Retry",
            description = "Seconds that are waited after nobody answered.",
            min = "1",
            max = "600",
            required = false)
    int retry() default 5;

    @AttributeDefinition(
            name = "Wrap-up",
            description = "Seconds after a call in which a member is left alone.",
            min = "0",
            max = "3600",
            required = false)
    int wrap$_$up() default 10;

    @AttributeDefinition(
            name = "Most",
            description = "How many may wait; whoever comes then goes where those go who waited for too long.",
            min = "1",
            max = "999",
            required = false)
    int most() default 20;

    @AttributeDefinition(
            name = "Longest wait",
            description = "Seconds that a caller waits at most; 0 is as long as the caller likes.",
            min = "0",
            max = "36000",
            required = false)
    int max$_$wait() default 600;

    @AttributeDefinition(
            name = "Otherwise",
            description =
                    "Where callers go who waited for too long, or found it full: device:NAME, app:NAME or number:N; empty tells them that nobody is there.",
            required = false)
    String otherwise() default "";

    @Heard(Heard.As.WORDS)
    @AttributeDefinition(
            name = "Text",
            description = "What is said first; empty says that all lines are busy.",
            required = false)
    String text() default "";

    @AttributeDefinition(
            name = "Language",
            description =
                    "What callers hear, as en, de or en-GB, where a voice speaks it; empty is the language that is set for all.",
            required = false)
    String language() default "";

    @AttributeDefinition(
            name = "Place",
            description = "Seconds between announcements of the caller's place in the queue; 0 is none.",
            min = "0",
            max = "3600",
            required = false)
    int place() default 30;
}
