// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.echo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the echo: {@code etc/jackfield.app-echo.cfg}. */
@ObjectClassDefinition(name = "Echo", description = "A service number that sends back what it hears.")
public @interface EchoSettings {

    @AttributeDefinition(
            name = "Number",
            description = "Internal numbers that reach it; with none it is reached as app:echo only.",
            required = false)
    String[] number() default {"600"};
}
