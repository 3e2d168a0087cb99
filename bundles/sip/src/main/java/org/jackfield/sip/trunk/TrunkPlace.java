// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.SipUri;

/**
 * The URIs that follow from an account.
 *
 * @param next what is looked up to find the next hop: the outbound proxy, or else the provider's host
 * @param domain Request-URI of REGISTER and OPTIONS
 * @param account the address of record, From and To of REGISTER
 * @param route Route values
 */
record TrunkPlace(SipUri next, SipUri domain, SipUri account, List<String> route) {

    static TrunkPlace of(TrunkAccount account) {
        SipUri domain = SipUri.of("", account.host().toLowerCase(Locale.ROOT), account.port());
        SipUri direct = account.transport().isEmpty()
                ? domain
                : domain.with(
                        Parameters.NONE.with("transport", account.transport().toLowerCase(Locale.ROOT)));
        SipUri aor = SipUri.of(account.user(), domain.host(), 0);
        Optional<SipUri> proxy = proxy(account);
        return new TrunkPlace(
                proxy.orElse(direct),
                domain,
                aor,
                proxy.map(uri ->
                                List.of(NameAddress.of(uri.with(uri.parameters().with("lr", "")))
                                        .toString()))
                        .orElse(List.of()));
    }

    private static Optional<SipUri> proxy(TrunkAccount account) {
        String text = account.outboundProxy().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return SipUri.parse(text.matches("(?i)sips?:.*") ? text : "sip:" + text)
                .map(uri -> account.transport().isEmpty() || uri.parameters().has("transport")
                        ? uri
                        : uri.with(uri.parameters()
                                .with("transport", account.transport().toLowerCase(Locale.ROOT))));
    }
}
