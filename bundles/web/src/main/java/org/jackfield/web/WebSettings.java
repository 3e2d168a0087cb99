// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.web.cfg}. */
@ObjectClassDefinition(name = "Web", description = "Console and REST")
public @interface WebSettings {

    @AttributeDefinition(
            name = "Session idle",
            description = "Minutes without a request after which somebody must log in again",
            min = "1",
            max = "10080")
    int session$_$idle() default 480;

    @AttributeDefinition(
            name = "Session length",
            description = "Hours after which somebody must log in again in any case",
            min = "1",
            max = "720")
    int session$_$length() default 72;

    @AttributeDefinition(
            name = "Metrics token",
            description =
                    "What Prometheus sends as bearer token to read /metrics from elsewhere; empty: only from this machine"
                            + " or by a logged-in user",
            type = AttributeType.PASSWORD,
            required = false)
    String metrics$_$token() default "";

    @AttributeDefinition(
            name = "Setup dismissed",
            description = "Whether the console no longer shows what is still to be done at first",
            required = false)
    boolean setup$_$dismissed() default false;

    @AttributeDefinition(
            name = "Setup reviewed",
            description = "What somebody has looked at and left as it is: network, certificate",
            required = false,
            options = {
                @Option(label = "network", value = "network"),
                @Option(label = "certificate", value = "certificate")
            })
    String[] setup$_$reviewed() default {};
}
