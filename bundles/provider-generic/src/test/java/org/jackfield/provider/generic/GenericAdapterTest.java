// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.OutgoingIdentity.Header;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.api.route.Redirection;
import org.junit.jupiter.api.Test;

class GenericAdapterTest {

    private static final String OUTSIDE = "089555123";
    private static final Caller PUBLIC = new Caller("+49301234567", "Anna", false);
    private static final Caller EXTENSION = new Caller("101", "Desk", false);
    private static final Caller WITHHELD = new Caller("+49301234567", "Anna", true);

    @Test
    void whoForwardsIsNamedByANumberThatOthersKnow() {
        Redirection by = new Redirection("+49301112233", Occasion.NO_ANSWER);
        assertThat(adapter().redirected(by))
                .containsExactly(new Header("Diversion", "<sip:+49301112233@carrier.example>;reason=no-answer"));
        Redirection extension = new Redirection("101", Occasion.ALWAYS);
        assertThat(adapter().redirected(extension))
                .containsExactly(new Header("Diversion", "<sip:me@carrier.example>;reason=unconditional"));
        assertThat(adapter("caller-number", "+4930777").redirected(extension))
                .containsExactly(new Header("Diversion", "<sip:+4930777@carrier.example>;reason=unconditional"));
        assertThat(adapter("diversion", false).redirected(by)).isEmpty();
    }

    @Test
    void theAccountIsWhatTheFileSays() {
        TrunkAccount account = adapter(
                        "port",
                        5070,
                        "transport",
                        "tls",
                        "outbound-proxy",
                        " proxy.example:5080 ",
                        "auth-user",
                        "me-auth",
                        "expires",
                        300,
                        "address",
                        List.of("192.0.2.0/24", ""),
                        "codec",
                        List.of("PCMA"),
                        "srtp",
                        "required",
                        "max-calls",
                        4,
                        "options-seconds",
                        0)
                .account();
        assertThat(account)
                .isEqualTo(new TrunkAccount(
                        "carrier.example",
                        5070,
                        "tls",
                        "proxy.example:5080",
                        "me",
                        "me-auth",
                        "secret",
                        true,
                        300,
                        List.of("192.0.2.0/24"),
                        List.of("PCMA"),
                        SrtpPolicy.REQUIRED,
                        DigitMode.AUTO,
                        4,
                        0));
        assertThat(adapter().account().authUser()).isEqualTo("me");
    }

    @Test
    void aPublicCallerStandsInFrom() {
        OutgoingIdentity identity = adapter().outgoing(OUTSIDE, PUBLIC, false);
        assertThat(identity)
                .isEqualTo(new OutgoingIdentity(
                        "+4989555123", "+49301234567", "Anna", "carrier.example", List.of(), Map.of()));
    }

    @Test
    void anExtensionShowsTheConfiguredNumberElseTheAccount() {
        assertThat(adapter("caller-number", "030 7654321")
                        .outgoing(OUTSIDE, EXTENSION, false)
                        .fromUser())
                .isEqualTo("+49307654321");
        assertThat(adapter().outgoing(OUTSIDE, EXTENSION, false).fromUser()).isEqualTo("me");
        assertThat(adapter("user", "", "register", false)
                        .outgoing(OUTSIDE, EXTENSION, false)
                        .fromUser())
                .isEqualTo("101");
    }

    @Test
    void identityStandsInTheHeaderThatTheProviderReads() {
        assertThat(headers("p-asserted-identity", PUBLIC))
                .containsExactly(new Header("P-Asserted-Identity", "\"Anna\" <sip:+49301234567@carrier.example>"));
        assertThat(headers("p-preferred-identity", PUBLIC))
                .containsExactly(new Header("P-Preferred-Identity", "\"Anna\" <sip:+49301234567@carrier.example>"));
        assertThat(headers("remote-party-id", PUBLIC))
                .containsExactly(new Header(
                        "Remote-Party-ID", "\"Anna\" <sip:+49301234567@carrier.example>;party=calling;privacy=off"));
    }

    @Test
    void anIpv6HostStandsInBrackets() {
        OutgoingIdentity identity = adapter("host", "2001:db8::1", "identity", "p-asserted-identity")
                .outgoing(OUTSIDE, PUBLIC, false);
        assertThat(identity.fromHost()).isEqualTo("[2001:db8::1]");
        assertThat(identity.headers().get(0).value()).endsWith("<sip:+49301234567@[2001:db8::1]>");
        assertThat(adapter("host", "[2001:db8::1]").account().host()).isEqualTo("[2001:db8::1]");
    }

    @Test
    void theAccountStandsInFromWhereTheProviderInsists() {
        OutgoingIdentity identity = adapter("from-user", "account", "identity", "p-asserted-identity")
                .outgoing(OUTSIDE, PUBLIC, false);
        assertThat(identity.fromUser()).isEqualTo("me");
        assertThat(identity.headers().get(0).value()).contains("+49301234567");
    }

    @Test
    void aWithheldNumberIsKnownToTheProviderOnly() {
        OutgoingIdentity identity = adapter().outgoing(OUTSIDE, WITHHELD, false);
        assertThat(identity.fromUser() + "@" + identity.fromHost()).isEqualTo("anonymous@anonymous.invalid");
        assertThat(identity.fromDisplay()).isEqualTo("Anonymous");
        assertThat(identity.headers())
                .containsExactly(
                        new Header("P-Asserted-Identity", "<sip:+49301234567@carrier.example>"),
                        new Header("Privacy", "id"));
        assertThat(headers("remote-party-id", WITHHELD).get(0).value()).endsWith("privacy=full");
    }

    @Test
    void inAnEmergencyTheNumberIsShownAndTheDialledOneIsNotTouched() {
        OutgoingIdentity identity = adapter("number-form", "e164").outgoing("112", WITHHELD, true);
        assertThat(identity.requestUser()).isEqualTo("112");
        assertThat(identity.fromUser()).isEqualTo("+49301234567");
        assertThat(identity.headers()).isEmpty();
    }

    @Test
    void userPhoneMarksTheRequest() {
        assertThat(adapter("user-phone", true).outgoing(OUTSIDE, PUBLIC, false).uriParameters())
                .isEqualTo(Map.of("user", "phone"));
    }

    @Test
    void aNameCannotBreakOutOfItsHeader() {
        Caller odd = new Caller("+49301234567", "A\"<\\\r\nVia: x", false);
        assertThat(adapter("identity", "p-asserted-identity")
                        .outgoing(OUTSIDE, odd, false)
                        .headers()
                        .get(0)
                        .value())
                .isEqualTo("\"A\\\"<\\\\Via: x\" <sip:+49301234567@carrier.example>");
    }

    @Test
    void theDialledNumberIsReadWhereTheProviderWritesIt() {
        Request request = new Request("49301111111", "49302222222", "+49891");
        request.users.put("P-Called-Party-ID", "+49303333333");
        assertThat(dialled(request)).isEqualTo("+49301111111");
        assertThat(dialled(request, "did-from", "to")).isEqualTo("+49302222222");
        assertThat(dialled(request, "did-from", "P-Called-Party-ID")).isEqualTo("+49303333333");
        assertThat(dialled(request, "did-from", "X-Missing")).isEqualTo("+49302222222");
    }

    @Test
    void aRequestUriThatOnlyRepeatsOurContactGivesWayToTo() {
        assertThat(dialled(new Request("me", "0301111111", "x"))).isEqualTo("+49301111111");
        assertThat(dialled(new Request("me", "", "x"))).isEqualTo("me");
    }

    @Test
    void theCallerIsWhoTheProviderVouchesFor() {
        Request request = new Request("me", "me", "made-up");
        request.users.put("P-Asserted-Identity", "0895551234");
        assertThat(adapter().incoming(request).caller()).isEqualTo(new Caller("+49895551234", "Shown", false));
        request.headers.put("Privacy", "id; critical");
        assertThat(adapter().incoming(request).caller()).isEqualTo(new Caller("+49895551234", "", true));
    }

    @Test
    void anAnonymousCallerIsNobody() {
        assertThat(adapter().incoming(new Request("me", "me", "Anonymous")))
                .extracting(IncomingNumbers::caller)
                .isEqualTo(Caller.ANONYMOUS);
        assertThat(adapter().incoming(new Request("me", "me", "")).caller()).isEqualTo(new Caller("", "Shown", false));
    }

    private static String dialled(Request request, Object... settings) {
        return adapter(settings).incoming(request).dialled();
    }

    private static List<Header> headers(String identity, Caller caller) {
        return adapter("identity", identity).outgoing(OUTSIDE, caller, false).headers();
    }

    private static GenericAdapter adapter(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 2];
        all[0] = "country";
        all[1] = "de";
        System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
        return new GenericAdapter("carrier", Settings.of(all));
    }

    /** An INVITE from the provider. */
    private static final class Request implements IncomingRequest {

        private final String requestUser;
        private final String toUser;
        private final String fromUser;
        private final Map<String, String> headers = new TreeMap<>();
        private final Map<String, String> users = new TreeMap<>();

        Request(String requestUser, String toUser, String fromUser) {
            this.requestUser = requestUser;
            this.toUser = toUser;
            this.fromUser = fromUser;
        }

        @Override
        public String requestUser() {
            return requestUser;
        }

        @Override
        public String toUser() {
            return toUser;
        }

        @Override
        public String fromUser() {
            return fromUser;
        }

        @Override
        public String fromDisplay() {
            return "Shown";
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public Optional<String> headerUser(String name) {
            return Optional.ofNullable(users.get(name));
        }
    }
}
