// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.diversion-DEVICE.cfg}. */
@ObjectClassDefinition(
        name = "Diversion",
        description = "Where calls for a device go in its place; its name is the device's.")
public @interface DiversionSettings {

    @AttributeDefinition(
            name = "Do not disturb",
            description =
                    "Whether it is not rung: callers find it busy, and groups and queues pass it over. Set by *78, ended by *79.",
            required = false)
    boolean do$_$not$_$disturb() default false;

    @AttributeDefinition(
            name = "Always",
            description =
                    "Where all its calls go: device:NAME, app:NAME or number:N, several joined with + to ring at once; empty rings it. Set by *72, ended by *73.",
            required = false)
    String always() default "";

    @AttributeDefinition(
            name = "Busy",
            description = "Where calls go when it is busy, declines, or is not to be disturbed.",
            required = false)
    String busy() default "";

    @AttributeDefinition(
            name = "No answer",
            description = "Where calls go when nobody answers there.",
            required = false)
    String no$_$answer() default "";

    @AttributeDefinition(
            name = "Unreachable",
            description = "Where calls go when it is not registered, or gives no sign of life.",
            required = false)
    String unreachable() default "";

    @AttributeDefinition(
            name = "Ring",
            description = "Seconds that it rings before nobody answers there; the rule that rings it may say less.",
            min = "5",
            max = "600",
            required = false)
    int ring() default 20;
}
