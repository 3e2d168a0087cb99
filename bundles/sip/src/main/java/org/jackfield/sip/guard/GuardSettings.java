// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.guard.cfg}. */
@ObjectClassDefinition(
        name = "Guard",
        description =
                "Bans addresses that guess passwords or look for names. Whoever is registered, a provider, or inside"
                        + " local-net is only slowed.")
public @interface GuardSettings {

    @AttributeDefinition(
            name = "Failures",
            description =
                    "How many wrong passwords or unknown names, within the window, lead to a ban. A malformed message counts"
                            + " a tenth, a known scanner half of all.",
            required = false,
            min = "2",
            max = "1000")
    int failures() default 10;

    @AttributeDefinition(
            name = "Window (s)",
            description = "After this time without further failures all are forgotten.",
            required = false,
            min = "10",
            max = "86400")
    int window$_$seconds() default 600;

    @AttributeDefinition(
            name = "Ban (s)",
            description = "How long a banned address is not listened to.",
            required = false,
            min = "10",
            max = "2592000")
    int ban$_$seconds() default 3600;

    @AttributeDefinition(
            name = "Delay (ms)",
            description =
                    "How long the answer to a wrong password waits; each further one waits longer, up to ten times as long,"
                            + " one after the other.",
            required = false,
            min = "0",
            max = "10000")
    int delay$_$milliseconds() default 500;

    @AttributeDefinition(
            name = "Never banned",
            description = "Addresses and blocks (CIDR) that are only slowed, separated by commas.",
            required = false)
    String[] never() default {};

    @AttributeDefinition(
            name = "Scanners",
            description =
                    "Parts of a User-Agent that give a scanner away, separated by commas; they weigh, but do not ban alone.",
            required = false)
    String[] scanner() default {
        "friendly-scanner",
        "friendly-request",
        "sipvicious",
        "sipcli",
        "sundayddr",
        "sip-scan",
        "vaxsipuseragent",
        "pplsip"
    };
}
