// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.List;
import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.provider.TrunkAccount;

/** Accounts and providers for tests. */
final class Accounts {

    private Accounts() {}

    static TrunkAccount registering() {
        return account("carrier.example", "", true, 600, 0, 0);
    }

    static TrunkAccount behindProxy() {
        return account("carrier.example", "proxy.example:5080", true, 600, 0, 0);
    }

    static TrunkAccount byAddress(int optionsSeconds, int maxCalls) {
        return account("carrier.example", "", false, 600, maxCalls, optionsSeconds);
    }

    /** Known by address, and by this user in the Request-URI. */
    static TrunkAccount of(String user) {
        return account(user, "carrier.example", "", false, 600, 0, 0);
    }

    private static TrunkAccount account(
            String host, String proxy, boolean register, int expires, int maxCalls, int optionsSeconds) {
        return account("me", host, proxy, register, expires, maxCalls, optionsSeconds);
    }

    private static TrunkAccount account(
            String user, String host, String proxy, boolean register, int expires, int maxCalls, int optionsSeconds) {
        return new TrunkAccount(
                host,
                0,
                "",
                proxy,
                user,
                "me-auth",
                register ? "secret" : "",
                register,
                expires,
                List.of("203.0.113.0/28"),
                List.of(),
                SrtpPolicy.OFF,
                DigitMode.AUTO,
                maxCalls,
                optionsSeconds);
    }

    /** A provider of which only the account matters. */
    static ProviderAdapter provider(String name, TrunkAccount account) {
        return new ProviderAdapter() {
            @Override
            public String provider() {
                return name;
            }

            @Override
            public TrunkAccount account() {
                return account;
            }

            @Override
            public OutgoingIdentity outgoing(String number, Caller caller, boolean emergency) {
                return new OutgoingIdentity(number, "", "", "", List.of(), Map.of());
            }

            @Override
            public IncomingNumbers incoming(IncomingRequest request) {
                return new IncomingNumbers("", Caller.ANONYMOUS);
            }

            @Override
            public Hangup verdict(int status, int q850, String reason, boolean heard) {
                return Hangup.of(HangupCause.NORMAL_UNSPECIFIED, Hangup.By.CALLED);
            }
        };
    }
}
