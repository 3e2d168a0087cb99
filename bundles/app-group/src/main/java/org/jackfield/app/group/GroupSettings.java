// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.group;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.group-NAME.cfg}. */
@ObjectClassDefinition(
        name = "Ring group",
        description = "Several people under one number; routes and menus reach it as app:group-NAME.")
public @interface GroupSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that ring it; with none it is reached by routes and menus only.",
            required = false)
    String[] number() default {};

    @AttributeDefinition(name = "Members", description = "Who is rung: device:NAME, or number:N for somebody outside.")
    String[] member();

    @AttributeDefinition(
            name = "Order",
            description =
                    "Who is rung when: all at once, one after another as they are written, or first whoever's last call ended longest ago.",
            options = {
                @Option(label = "all at once", value = "all"),
                @Option(label = "one after another", value = "sequential"),
                @Option(label = "longest idle first", value = "longest-idle")
            },
            required = false)
    String order() default "all";

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds that all, or each, may ring.",
            min = "5",
            max = "600",
            required = false)
    int ring() default 20;

    @AttributeDefinition(
            name = "Otherwise",
            description =
                    "Whom to ring when nobody answered, as a target: device:NAME, app:NAME or number:N; empty gives up.",
            required = false)
    String otherwise() default "";
}
