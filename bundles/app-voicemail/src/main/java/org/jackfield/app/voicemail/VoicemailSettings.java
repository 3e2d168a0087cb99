// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.voicemail.cfg}. */
@ObjectClassDefinition(
        name = "Voicemail",
        description = "The number at which messages are heard, and the server by which they are mailed.")
public @interface VoicemailSettings {

    @AttributeDefinition(
            name = "Number",
            description =
                    "Internal numbers at which messages are heard; with none it is reached as app:voicemail only.",
            required = false)
    String[] number() default {"97"};

    @AttributeDefinition(
            name = "Time zone",
            description =
                    "In which it is said and written when a message was left, for example Europe/Berlin; empty takes the machine's.",
            required = false)
    String time$_$zone() default "";

    @AttributeDefinition(
            name = "Mail server",
            description = "Name or address of the SMTP server by which messages are mailed; empty mails nothing.",
            required = false)
    String smtp$_$host() default "";

    @AttributeDefinition(
            name = "Port of the mail server",
            description = "587, or 465 with tls.",
            min = "1",
            max = "65535",
            required = false)
    int smtp$_$port() default 587;

    @AttributeDefinition(
            name = "Security of mail",
            description = "How the way to the mail server is protected. Its certificate must be valid for its name.",
            options = {
                @Option(label = "STARTTLS", value = "starttls"),
                @Option(label = "TLS from the first byte", value = "tls"),
                @Option(label = "not at all", value = "none")
            },
            required = false)
    String smtp$_$security() default "starttls";

    @AttributeDefinition(
            name = "Trusted by mail",
            description =
                    "A PEM file with certificates to which the mail server's may lead, beside those that Java trusts, in the folder of the settings or with its whole path.",
            required = false)
    String smtp$_$trusted() default "";

    @AttributeDefinition(
            name = "User at the mail server",
            description = "Empty where it asks for none.",
            required = false)
    String smtp$_$user() default "";

    @AttributeDefinition(
            name = "Password at the mail server",
            description = "Of that user.",
            type = AttributeType.PASSWORD,
            required = false)
    String smtp$_$password() default "";

    @AttributeDefinition(
            name = "Sender",
            description = "The address from which messages are mailed, for example voicemail@example.com.",
            required = false)
    String from() default "";
}
