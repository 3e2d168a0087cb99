// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.api.route.Redirection;

/** One provider, as its settings describe it. Immutable. */
final class GenericAdapter implements ProviderAdapter {

    private static final String ANONYMOUS = "anonymous";
    private static final String ANONYMOUS_HOST = "anonymous.invalid";

    private final String provider;
    private final TrunkAccount account;
    private final Numbers numbers;
    private final boolean accountInFrom;
    private final IdentityHeader identity;
    private final String callerNumber;
    private final String didFrom;
    private final boolean userPhone;
    private final boolean diversion;
    private final Set<Integer> tryNext;

    GenericAdapter(String provider, GenericProviderSettings settings) {
        this.provider = provider;
        this.account = account(settings);
        this.numbers = new Numbers(
                settings.country().strip().toUpperCase(Locale.ROOT), NumberForm.of(settings.number$_$form()));
        this.accountInFrom = settings.from$_$user().equals("account");
        this.identity = IdentityHeader.of(settings.identity());
        this.callerNumber = settings.caller$_$number().strip();
        this.didFrom = settings.did$_$from().strip();
        this.userPhone = settings.user$_$phone();
        this.diversion = settings.diversion();
        this.tryNext = new TreeSet<>();
        Arrays.stream(settings.try$_$next$_$status()).forEach(tryNext::add);
    }

    private static TrunkAccount account(GenericProviderSettings settings) {
        String user = settings.user().strip();
        String authUser = settings.auth$_$user().strip();
        return new TrunkAccount(
                settings.host().strip(),
                settings.port(),
                settings.transport(),
                settings.outbound$_$proxy().strip(),
                user,
                authUser.isEmpty() ? user : authUser,
                settings.password(),
                settings.register(),
                settings.expires(),
                strip(settings.address()),
                strip(settings.codec()),
                SrtpPolicy.valueOf(settings.srtp().toUpperCase(Locale.ROOT)),
                DigitMode.valueOf(settings.dtmf().toUpperCase(Locale.ROOT)),
                settings.max$_$calls(),
                settings.options$_$seconds());
    }

    private static List<String> strip(String[] values) {
        return Arrays.stream(values)
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public TrunkAccount account() {
        return account;
    }

    @Override
    public OutgoingIdentity outgoing(String number, Caller caller, boolean emergency) {
        String dialled = emergency ? number : numbers.write(number);
        String shown = shown(caller);
        boolean hidden = caller.withheld() && !emergency;
        Map<String, String> parameters = userPhone ? Map.of("user", "phone") : Map.of();
        List<OutgoingIdentity.Header> headers = new ArrayList<>();
        // A provider must know who calls even where the called party may not (RFC 3325, 7).
        IdentityHeader header = hidden && identity == IdentityHeader.NONE ? IdentityHeader.ASSERTED : identity;
        header.write(caller.displayName(), shown, account.host(), hidden).ifPresent(headers::add);
        if (hidden) {
            headers.add(new OutgoingIdentity.Header("Privacy", "id"));
            return new OutgoingIdentity(dialled, ANONYMOUS, "Anonymous", ANONYMOUS_HOST, headers, parameters);
        }
        String from = accountInFrom && !account.user().isEmpty() ? account.user() : shown;
        return new OutgoingIdentity(dialled, from, caller.displayName(), account.host(), headers, parameters);
    }

    @Override
    public List<OutgoingIdentity.Header> redirected(Redirection by) {
        String number = shown(new Caller(by.number(), "", false));
        if (!diversion || number.isEmpty()) {
            return List.of();
        }
        String reason =
                switch (by.occasion()) {
                    case ALWAYS -> "unconditional";
                    case BUSY -> "user-busy";
                    case NO_ANSWER -> "no-answer";
                    case UNREACHABLE -> "unavailable";
                };
        String value = "<sip:" + IdentityHeader.escape(number) + "@" + account.host() + ">;reason=" + reason;
        return List.of(new OutgoingIdentity.Header("Diversion", value));
    }

    /** The caller's number if others can call it back, else the one that is configured, else the account's. */
    private String shown(Caller caller) {
        if (numbers.isPublic(caller.number())) {
            return numbers.write(caller.number());
        }
        if (!callerNumber.isEmpty()) {
            return numbers.write(callerNumber);
        }
        return account.user().isEmpty() ? caller.number() : account.user();
    }

    @Override
    public IncomingNumbers incoming(IncomingRequest request) {
        boolean withheld =
                request.header("Privacy").filter(GenericAdapter::hides).isPresent()
                        || request.fromUser().equalsIgnoreCase(ANONYMOUS);
        // From is what the caller's own telephone says; the provider itself vouches for this header (RFC 3325).
        String number = request.headerUser("P-Asserted-Identity")
                .filter(user -> !user.isEmpty())
                .orElse(request.fromUser());
        boolean nobody = number.isEmpty() || number.equalsIgnoreCase(ANONYMOUS);
        String display = withheld ? "" : request.fromDisplay();
        return new IncomingNumbers(
                numbers.read(dialled(request)), new Caller(nobody ? "" : numbers.read(number), display, withheld));
    }

    private static boolean hides(String privacy) {
        return Arrays.stream(privacy.toLowerCase(Locale.ROOT).split("[;,\\s]+"))
                .anyMatch(value -> value.equals("id") || value.equals("user") || value.equals("header"));
    }

    private String dialled(IncomingRequest request) {
        String chosen =
                switch (didFrom.toLowerCase(Locale.ROOT)) {
                    case "request-uri" -> request.requestUser();
                    case "to" -> request.toUser();
                    default -> request.headerUser(didFrom).orElse("");
                };
        // Where the Request-URI only repeats our contact, To knows more.
        boolean contact = chosen.equals(account.user()) && didFrom.equalsIgnoreCase("request-uri");
        String better = contact || chosen.isEmpty() ? request.toUser() : chosen;
        return Optional.of(better).filter(user -> !user.isEmpty()).orElse(request.requestUser());
    }

    @Override
    public Hangup verdict(int status, int q850, String reason, boolean heard) {
        return Verdicts.of(provider, new Verdicts.Response(status, q850, reason, heard), tryNext);
    }
}
