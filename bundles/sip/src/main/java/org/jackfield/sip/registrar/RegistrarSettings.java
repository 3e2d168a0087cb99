// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.registrar.cfg}. */
@ObjectClassDefinition(name = "Registrar", description = "How telephones register and prove themselves.")
public @interface RegistrarSettings {

    @AttributeDefinition(
            name = "Realm",
            description =
                    "The name under which telephones keep their password. One for the whole appliance; telephones that"
                            + " have it written down must be told when it changes.",
            required = false)
    String realm() default "jackfield";

    @AttributeDefinition(
            name = "Nonce lifetime (s)",
            description =
                    "How long one challenge may be answered; then a telephone is challenged anew, unheard by anybody.",
            required = false,
            min = "10",
            max = "86400")
    int nonce$_$seconds() default 300;

    @AttributeDefinition(
            name = "Shortest registration (s)",
            description = "Who asks for less is told to ask for this much: refreshes cost.",
            required = false,
            min = "1",
            max = "86400")
    int min$_$expires() default 60;

    @AttributeDefinition(
            name = "Longest registration (s)",
            description = "Who asks for more gets this much: a telephone that vanished is noticed after this time.",
            required = false,
            min = "60",
            max = "86400")
    int max$_$expires() default 3600;

    @AttributeDefinition(
            name = "Registration where none is asked for (s)",
            description = "What a telephone gets that does not say how long.",
            required = false,
            min = "60",
            max = "86400")
    int default$_$expires() default 3600;

    @AttributeDefinition(
            name = "Keep-alive (s)",
            description =
                    "How often a telephone behind NAT is sent OPTIONS over UDP, so that its router keeps the way in open;"
                            + " most routers forget after 30 seconds. 0 sends none.",
            required = false,
            min = "0",
            max = "3600")
    int keep$_$alive$_$seconds() default 25;
}
