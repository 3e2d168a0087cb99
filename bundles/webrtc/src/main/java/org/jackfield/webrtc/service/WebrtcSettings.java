// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** How browsers are found, {@code etc/jackfield.webrtc.cfg}. */
@ObjectClassDefinition(
        name = "Browsers",
        description = "How browsers and this appliance find each other (ICE). Changes hold for new calls.")
public @interface WebrtcSettings {

    @AttributeDefinition(
            name = "STUN servers",
            required = false,
            description =
                    "Tell browsers their public address: stun:HOST or stun:HOST:PORT, separated by commas. Not needed where"
                            + " this appliance can be reached, since it learns where a browser is from its packets")
    String[] stun() default {};

    @AttributeDefinition(
            name = "TURN servers",
            required = false,
            description =
                    "Relay the sound of browsers whose network lets no UDP through: turn:HOST:PORT, turn:HOST?transport=tcp or"
                            + " turns:HOST:443?transport=tcp, separated by commas")
    String[] turn() default {};

    @AttributeDefinition(
            name = "TURN user",
            required = false,
            description = "One user for all; empty if there is a secret instead")
    String turn$_$user() default "";

    @AttributeDefinition(
            name = "TURN password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Of that user; every browser that is logged in is told it")
    String turn$_$password() default "";

    @AttributeDefinition(
            name = "TURN secret",
            required = false,
            type = AttributeType.PASSWORD,
            description =
                    "What coturn calls static-auth-secret: of it each browser gets a user and password of its own, which end by"
                            + " themselves. Better than a password for all")
    String turn$_$secret() default "";

    @AttributeDefinition(
            name = "TURN lifetime (s)",
            required = false,
            description = "How long what is made of the secret holds; every call gets it anew",
            min = "60",
            max = "604800")
    int turn$_$seconds() default 86_400;

    @AttributeDefinition(
            name = "ICE",
            required = false,
            description =
                    "lite: browsers find this appliance, which has to be reachable. full: it looks for ways to them by the STUN and"
                            + " TURN servers above, for an appliance behind NAT that nothing is forwarded to; costs threads",
            options = {@Option(label = "lite", value = "lite"), @Option(label = "full", value = "full")})
    String ice() default "lite";
}
