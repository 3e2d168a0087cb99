// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/jackfield.provider-NAME.cfg} with {@code adapter = generic}. */
@ObjectClassDefinition(
        name = "Provider",
        description =
                "A telephone line of a provider, reached over SIP: one that we register at, or one that knows our address.")
public @interface GenericProviderSettings {

    @AttributeDefinition(
            name = "Adapter",
            description = "Which plug-in speaks to this provider.",
            required = false,
            options = @Option(label = "generic", value = "generic"))
    String adapter() default "generic";

    @AttributeDefinition(
            name = "Host",
            description =
                    "The provider's host name, domain or address, as it told you; also the domain in From and To.")
    String host();

    @AttributeDefinition(
            name = "Port",
            description = "0 lets DNS decide (RFC 3263), which is right unless the provider names one.",
            required = false,
            min = "0",
            max = "65535")
    int port() default 0;

    @AttributeDefinition(
            name = "Transport",
            description = "Empty lets DNS decide; without anything in DNS it is udp.",
            required = false,
            options = {
                @Option(label = "as DNS says", value = ""),
                @Option(label = "UDP", value = "udp"),
                @Option(label = "TCP", value = "tcp"),
                @Option(label = "TLS", value = "tls")
            })
    String transport() default "";

    @AttributeDefinition(
            name = "Outbound proxy",
            description =
                    "host or host:port through which every request goes, REGISTER and INVITE alike; empty if the provider"
                            + " named none.",
            required = false)
    String outbound$_$proxy() default "";

    @AttributeDefinition(
            name = "User",
            description = "The account's user, often the telephone number.",
            required = false)
    String user() default "";

    @AttributeDefinition(
            name = "Authentication user",
            description = "The name for the password where it is another than user.",
            required = false)
    String auth$_$user() default "";

    @AttributeDefinition(
            name = "Password",
            description = "Empty if the provider knows us by our address.",
            type = AttributeType.PASSWORD,
            required = false)
    String password() default "";

    @AttributeDefinition(
            name = "Register",
            description =
                    "true: we register, and the provider sends calls to where we are. false: the provider knows our address.",
            required = false)
    boolean register() default true;

    @AttributeDefinition(
            name = "Registration (s)",
            description =
                    "For how long we ask to be registered; the provider may grant less. Behind NAT short ones keep the way in"
                            + " open.",
            required = false,
            min = "30",
            max = "86400")
    int expires() default 600;

    @AttributeDefinition(
            name = "Addresses",
            description =
                    "Who may send calls as this provider: addresses or blocks (CIDR), separated by commas, besides what host"
                            + " and outbound-proxy resolve to.",
            required = false)
    String[] address() default {};

    @AttributeDefinition(
            name = "Codecs",
            description = "Offered in this order, separated by commas; empty takes all that are installed.",
            required = false)
    String[] codec() default {};

    @AttributeDefinition(
            name = "Encrypted sound",
            description = "SRTP: off refuses it, optional takes it when offered, required insists on it.",
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
            name = "Calls at once",
            description =
                    "How many calls the contract allows, both ways; routes go on to the next target beyond. 0 sets no limit;"
                            + " emergency calls are not limited.",
            required = false,
            min = "0",
            max = "100000")
    int max$_$calls() default 0;

    @AttributeDefinition(
            name = "Health check (s)",
            description =
                    "Every how many seconds OPTIONS asks whether the provider is there; routes pass over one that is not."
                            + " 0 does not ask.",
            required = false,
            min = "0",
            max = "3600")
    int options$_$seconds() default 60;

    @AttributeDefinition(
            name = "Country",
            description =
                    "Two letters (ISO 3166) of the country whose numbers are dialled without a country code: DE, AT, CH, US.",
            required = false)
    String country() default "";

    @AttributeDefinition(
            name = "Form of numbers",
            description =
                    "How the provider wants numbers: e164 is +4930123456, e164-without-plus 4930123456, national 030123456"
                            + " and abroad with the country's own prefix (00…).",
            required = false,
            options = {
                @Option(label = "+4930123456", value = "e164"),
                @Option(label = "4930123456", value = "e164-without-plus"),
                @Option(label = "030123456", value = "national"),
                @Option(label = "as it was dialled", value = "as-dialled")
            })
    String number$_$form() default "e164";

    @AttributeDefinition(
            name = "From",
            description =
                    "Who stands in From: the number that is shown, or the account's user where the provider insists on it"
                            + " (then choose a header for identity).",
            required = false,
            options = {
                @Option(label = "the number", value = "number"),
                @Option(label = "the account", value = "account")
            })
    String from$_$user() default "number";

    @AttributeDefinition(
            name = "Identity",
            description = "Where the number that is shown stands besides From.",
            required = false,
            options = {
                @Option(label = "only in From", value = "from"),
                @Option(label = "P-Asserted-Identity", value = "p-asserted-identity"),
                @Option(label = "P-Preferred-Identity", value = "p-preferred-identity"),
                @Option(label = "Remote-Party-ID", value = "remote-party-id")
            })
    String identity() default "from";

    @AttributeDefinition(
            name = "Number shown",
            description =
                    "Shown when the caller has no public number of his own, as with an extension; empty shows the user.",
            required = false)
    String caller$_$number() default "";

    @AttributeDefinition(
            name = "Dialled number from",
            description =
                    "Where an incoming call says which of our numbers was dialled: request-uri, to, or a header's name such as"
                            + " P-Called-Party-ID.",
            required = false)
    String did$_$from() default "request-uri";

    @AttributeDefinition(
            name = "user=phone",
            description = "Some providers want this mark on numbers.",
            required = false)
    boolean user$_$phone() default false;

    @AttributeDefinition(
            name = "Say who forwards",
            description =
                    "Whether the provider is told whose calls go elsewhere where a forwarded call goes out through it (Diversion, RFC 5806);"
                            + " many let callers' own numbers pass only then.",
            required = false)
    boolean diversion() default true;

    @AttributeDefinition(
            name = "Try next after",
            description =
                    "SIP statuses, 400 to 699, after which a route goes on to its next target; it always does after no response"
                            + " and 5xx, and never after busy (486, 600) or declined (603).",
            required = false)
    int[] try$_$next$_$status() default {403, 488, 606};
}
