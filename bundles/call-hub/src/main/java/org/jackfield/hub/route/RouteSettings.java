// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.route-NAME.cfg}: one rule. */
@ObjectClassDefinition(
        name = "Route",
        description =
                "A rule that says where a number leads. Rules are looked at by their order; the first that matches is"
                        + " taken. Emergency numbers and the numbers of devices and services come before all rules.")
public @interface RouteSettings {

    @AttributeDefinition(
            name = "Order",
            description = "Lower comes first; among equals the name decides.",
            required = false,
            min = "0",
            max = "1000000")
    int order() default 100;

    @AttributeDefinition(
            name = "Direction",
            description = "inbound is for calls that providers bring, outbound for calls of devices.",
            required = false,
            options = {@Option(label = "inbound", value = "inbound"), @Option(label = "outbound", value = "outbound")})
    String direction() default "outbound";

    @AttributeDefinition(
            name = "Number",
            description =
                    "The dialled number: exact, prefix* or /regex/ (found anywhere unless anchored with ^ and $).",
            required = false)
    String number() default "*";

    @AttributeDefinition(
            name = "From",
            description =
                    "Outbound: who may use it. Nothing: every device. Else names of devices, prefix* for a group of them,"
                            + " and names of providers, which reach an outbound rule only if they are named here. device:NAME and"
                            + " provider:NAME tell two of the same name apart.",
            required = false)
    String[] from() default {};

    @AttributeDefinition(
            name = "Provider",
            description = "Inbound: the providers whose calls it takes; nothing takes all.",
            required = false)
    String[] provider() default {};

    @AttributeDefinition(
            name = "Caller",
            description = "The calling number: exact, prefix* or /regex/.",
            required = false)
    String caller() default "*";

    @AttributeDefinition(
            name = "Time",
            description = "When it is in force, for example mo-fr 08:00-18:00, sa 09:00-12:00; nothing means always.",
            required = false)
    String[] time() default {};

    @AttributeDefinition(
            name = "Time zone",
            description = "In which the times are meant, for example Europe/Berlin; empty takes the machine's.",
            required = false)
    String time$_$zone() default "";

    @AttributeDefinition(
            name = "Rewrite",
            description =
                    "What to make of the number, step by step, separated by blanks: strip:N, prefix:X, append:X, set:X,"
                            + " /regex/replacement/ with $1 for the first group.",
            required = false)
    String rewrite() default "";

    @AttributeDefinition(
            name = "Target",
            description =
                    "Whom to dial, tried in order, those joined with + at once: device:NAME, provider:NAME, app:NAME,"
                            + " number:N (which is routed anew).")
    String[] target();

    @AttributeDefinition(
            name = "Timeout",
            description = "Seconds that each target may ring before the next is tried; 0 takes ring-timeout of"
                    + " etc/jackfield.call.cfg.",
            required = false,
            min = "0",
            max = "3600")
    int timeout() default 0;
}
