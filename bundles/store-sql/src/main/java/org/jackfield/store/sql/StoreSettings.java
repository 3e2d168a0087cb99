// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the store: {@code etc/jackfield.store.cfg}. */
@ObjectClassDefinition(
        name = "Store",
        description =
                "Where call records and registrations are kept. Without a URL, in an embedded database in the data folder.")
public @interface StoreSettings {

    @AttributeDefinition(
            name = "URL",
            description =
                    "jdbc:postgresql://HOST:PORT/DATABASE for a PostgreSQL server (12 or later); empty for the embedded"
                            + " database.",
            required = false)
    String url() default "";

    @AttributeDefinition(
            name = "User",
            description = "The role that owns the tables; empty for the embedded database.",
            required = false)
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            description = "The role's password, as it is, as ${env:NAME}, or from a file.",
            type = AttributeType.PASSWORD,
            required = false)
    String password() default "";

    @AttributeDefinition(
            name = "Connections",
            description = "How many connections are kept open at most.",
            min = "1",
            max = "32",
            required = false)
    int connections() default 4;

    @AttributeDefinition(
            name = "Timeout",
            description = "Seconds after which a database that does not answer counts as away; calls go on without it.",
            min = "1",
            max = "60",
            required = false)
    int timeout() default 3;

    @AttributeDefinition(
            name = "Keep records",
            description = "Days after which call records are deleted; 0 keeps them for ever.",
            min = "0",
            max = "36500",
            required = false)
    int keep$_$days() default 0;
}
