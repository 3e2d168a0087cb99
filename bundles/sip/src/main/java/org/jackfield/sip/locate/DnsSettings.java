// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.dns.cfg}. */
@ObjectClassDefinition(name = "DNS", description = "Who is asked where a provider is.")
public @interface DnsSettings {

    @AttributeDefinition(
            name = "Servers",
            description =
                    "Addresses of name servers, asked in order, separated by commas, each with :port if it is not 53; empty"
                            + " asks those of this machine.",
            required = false)
    String[] server() default {};

    @AttributeDefinition(
            name = "Timeout (ms)",
            description = "How long one server is waited for before the next one is asked.",
            required = false,
            min = "100",
            max = "30000")
    int timeout$_$milliseconds() default 2000;
}
