// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.app-diversion.cfg}. */
@ObjectClassDefinition(
        name = "Diversion codes",
        description = "What a device dials to say where its calls go. An empty code does not exist.")
public @interface CodeSettings {

    @AttributeDefinition(name = "Do not disturb", description = "It is not rung any more.", required = false)
    String disturb$_$off() default "*78";

    @AttributeDefinition(name = "Disturb again", description = "It is rung again.", required = false)
    String disturb$_$on() default "*79";

    @AttributeDefinition(
            name = "Forward",
            description = "Asks for a number to which all its calls go.",
            required = false)
    String forward$_$on() default "*72";

    @AttributeDefinition(name = "Do not forward", description = "Its calls reach it again.", required = false)
    String forward$_$off() default "*73";
}
