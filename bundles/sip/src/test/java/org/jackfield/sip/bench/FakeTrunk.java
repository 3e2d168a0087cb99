// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.api.provider.IncomingRequest;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.trunk.Trunk;

/** A provider with two hosts; takes calls as they are written and asks for proof if told to. */
public final class FakeTrunk implements Trunk, ProviderAdapter {

    public final List<Integer> outcomes = new ArrayList<>();
    public TrunkState.Status status = TrunkState.Status.UP;
    public final List<String> troubles = new ArrayList<>();
    public int free = 1;

    /** From now on it takes no new calls. */
    public boolean draining;

    /** From now on its adapter fails over every call. */
    public boolean broken;

    public String host = "carrier.example";
    public List<String> codecs = List.of();
    public List<Hop> hops = List.of(hop(5080), hop(5081));

    public static Hop hop(int port) {
        return new Hop(Transport.UDP, new InetSocketAddress("192.0.2.20", port), "192.0.2.20");
    }

    @Override
    public ProviderAdapter adapter() {
        return this;
    }

    @Override
    public TrunkState state() {
        return new TrunkState("carrier", status, Instant.EPOCH, 0, "asked in a test", draining, List.of());
    }

    @Override
    public void locate(Consumer<List<Hop>> found) {
        found.accept(hops);
    }

    @Override
    public List<String> route() {
        return List.of("<sip:192.0.2.20;lr>");
    }

    @Override
    public ChallengeAnswer credentials() {
        return (challenge, request) ->
                request.headers().stream().anyMatch(header -> header.name().equals("Authorization"))
                        ? Optional.empty()
                        : Optional.of(new Header("Authorization", "Digest proof"));
    }

    @Override
    public Optional<Line> take(boolean emergency) {
        if ((draining || free == 0) && !emergency) {
            return Optional.empty();
        }
        free--;
        return Optional.of(() -> free++);
    }

    @Override
    public void outcome(int code) {
        outcomes.add(code);
    }

    @Override
    public void trouble(String sentence) {
        troubles.add(sentence);
    }

    @Override
    public String provider() {
        return "carrier";
    }

    @Override
    public TrunkAccount account() {
        return new TrunkAccount(
                host,
                0,
                "",
                "",
                "account",
                "account",
                "secret",
                true,
                3600,
                List.of(),
                codecs,
                SrtpPolicy.OFF,
                DigitMode.AUTO,
                1,
                0);
    }

    @Override
    public OutgoingIdentity outgoing(String number, Caller caller, boolean emergency) {
        fail();
        return new OutgoingIdentity(
                number,
                "account",
                caller.displayName(),
                account().host(),
                List.of(new OutgoingIdentity.Header(
                        "P-Asserted-Identity",
                        "<sip:" + caller.number() + "@" + account().host() + ">")),
                Map.of("user", "phone"));
    }

    @Override
    public IncomingNumbers incoming(IncomingRequest request) {
        fail();
        return new IncomingNumbers(
                "+49" + request.requestUser(), new Caller(request.fromUser(), request.fromDisplay(), false));
    }

    private void fail() {
        if (broken) {
            throw new IllegalStateException("meant to fail in this test");
        }
    }

    @Override
    public Hangup verdict(int code, int q850, String reason, boolean heard) {
        fail();
        return new Hangup(HangupCause.of(q850), Hangup.By.CALLED, code + " " + reason, !heard);
    }
}
