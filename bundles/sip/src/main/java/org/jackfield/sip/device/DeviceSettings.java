// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.device-NAME.cfg}: one telephone. */
@ObjectClassDefinition(
        name = "Device",
        description = "A SIP telephone; the name in the file name is the user name it registers with.")
public @interface DeviceSettings {

    @AttributeDefinition(
            name = "Password",
            description = "With which the telephone proves itself. Long and random is best: nobody has to remember it.",
            type = AttributeType.PASSWORD)
    String password();

    @AttributeDefinition(
            name = "Digest",
            description =
                    "How the password is proved. sha-256 is stronger; some telephones know only md5 and some give up when"
                            + " both are offered, so that md5 is the default.",
            required = false,
            options = {
                @Option(label = "MD5", value = "md5"),
                @Option(label = "SHA-256", value = "sha-256"),
                @Option(label = "both, SHA-256 first", value = "both")
            })
    String digest() default "md5";

    @AttributeDefinition(
            name = "Numbers",
            description =
                    "By which it is dialled, separated by commas; the first one is shown when it calls. Its name works too.",
            required = false)
    String[] number() default {};

    @AttributeDefinition(
            name = "Display name",
            description = "Shown beside the number when it calls; empty keeps what the telephone says.",
            required = false)
    String display$_$name() default "";

    @AttributeDefinition(
            name = "User",
            description =
                    "Login of the person whose telephone it is: whoever calls one of that person's devices rings all of them, the"
                            + " browser too. Empty lets it ring alone.",
            required = false)
    String user() default "";

    @AttributeDefinition(
            name = "Codecs",
            description =
                    "Offered and accepted, in order of preference, separated by commas, for example G722, PCMA; empty takes"
                            + " all that are installed.",
            required = false)
    String[] codec() default {};

    @AttributeDefinition(
            name = "Encrypted sound",
            description =
                    "SRTP: off refuses it, optional takes it when the telephone offers it, required insists on it.",
            required = false,
            options = {
                @Option(label = "off", value = "off"),
                @Option(label = "optional", value = "optional"),
                @Option(label = "required", value = "required")
            })
    String srtp() default "optional";

    @AttributeDefinition(
            name = "Digits",
            description =
                    "How keys that are pressed travel: auto takes RFC 4733 if it is agreed, else tones in the sound; rfc4733, info"
                            + " and inband insist on one way.",
            required = false,
            options = {
                @Option(label = "as agreed", value = "auto"),
                @Option(label = "RFC 4733", value = "rfc4733"),
                @Option(label = "SIP INFO", value = "info"),
                @Option(label = "tones in the sound", value = "inband")
            })
    String dtmf() default "auto";

    @AttributeDefinition(
            name = "Message lamp",
            description =
                    "Who is told that messages wait: always tells also telephones that do not ask for it, as many do not;"
                            + " subscribed only those that do; off none.",
            required = false,
            options = {
                @Option(label = "always", value = "always"),
                @Option(label = "if subscribed", value = "subscribed"),
                @Option(label = "off", value = "off")
            })
    String message$_$lamp() default "always";

    @AttributeDefinition(
            name = "Registrations at once",
            description = "From how many places it may be registered; one more pushes the oldest out.",
            required = false,
            min = "1",
            max = "32")
    int max$_$contacts() default 5;
}
