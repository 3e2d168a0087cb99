// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which address peers are told, {@code etc/jackfield.network.cfg}. */
@ObjectClassDefinition(
        name = "Network",
        description = "Which address peers are told, in SIP and in session descriptions. Changes hold for new calls.")
public @interface NetworkSettings {

    @AttributeDefinition(
            name = "Public address",
            required = false,
            description =
                    "The address by which the Internet reaches this appliance behind NAT; empty: found by STUN or the"
                            + " machine's own")
    String public$_$address() default "";

    @AttributeDefinition(
            name = "STUN server",
            required = false,
            description = "Tells the public address where it is not fixed: HOST or HOST:PORT; empty: none is asked")
    String stun$_$server() default "";

    @AttributeDefinition(
            name = "STUN interval",
            required = false,
            description = "Seconds between two questions: how long a changed public address may go unnoticed",
            min = "10",
            max = "3600")
    int stun$_$interval() default 60;

    @AttributeDefinition(
            name = "Local networks",
            required = false,
            description = "Peers in these networks (CIDR) are told the machine's own address, and are never banned")
    String[] local$_$net() default {
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "100.64.0.0/10",
        "169.254.0.0/16",
        "::1/128",
        "fc00::/7",
        "fe80::/10"
    };
}
