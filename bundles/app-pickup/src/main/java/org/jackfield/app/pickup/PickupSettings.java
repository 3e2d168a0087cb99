// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.app-pickup.cfg}. */
@ObjectClassDefinition(
        name = "Call pick-up",
        description = "Devices of the house answer calls that ring at another device.")
public @interface PickupSettings {

    @AttributeDefinition(
            name = "Number",
            description =
                    "Alone it takes the call that rings longest at a colleague's; with the number of a device or ring group behind it,"
                            + " the one that rings there. It begins with * or #.",
            required = false)
    String[] number() default {"*8"};

    @AttributeDefinition(
            name = "Teams",
            description =
                    "Who takes whose calls, as device:anna+device:bert; those who are in one ring group do so anyway.",
            required = false)
    String[] team() default {};

    @AttributeDefinition(
            name = "Directed",
            description =
                    "Whose calls are taken with a number behind it: everybody's in the house, or colleagues' only.",
            options = {
                @Option(label = "everybody's", value = "everybody"),
                @Option(label = "colleagues' only", value = "team")
            },
            required = false)
    String directed() default "everybody";
}
