// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.digest.DigestClient;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ChallengeAnswer;

/** Proves an account to its provider. Any thread. */
final class AccountCredentials implements ChallengeAnswer {

    private static final int PROXY = 407;

    private final boolean password;
    private final DigestClient digest;

    AccountCredentials(TrunkAccount account, RandomGenerator random) {
        this.password = !account.password().isEmpty();
        this.digest = new DigestClient(account.authUser(), account.password(), random);
    }

    @Override
    public Optional<Header> answer(SipResponse challenge, OutgoingRequest request) {
        boolean proxy = challenge.status() == PROXY;
        List<String> challenges = challenge.headers(proxy ? "Proxy-Authenticate" : "WWW-Authenticate");
        String name = proxy ? "Proxy-Authorization" : "Authorization";
        boolean answered = request.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase(name));
        synchronized (digest) {
            return password && digest.challenged(challenges, answered)
                    ? Optional.of(new Header(
                            name, digest.answer(request.method(), request.uri().toString())))
                    : Optional.empty();
        }
    }
}
