// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;

/** A leg whose far party is the test: remembers what was asked of it, and reports what the test has it do. */
public final class FakeLeg implements Leg {

    private final LegId id;
    private final LegDirection direction;
    private final Party party;
    private final List<CodecOffer> offered;
    private final FakePort port = new FakePort();
    private boolean tones;
    private final List<String> asked = new ArrayList<>();
    private final List<CallId> moves = new ArrayList<>();
    private Optional<LegListener> listener = Optional.empty();
    private Optional<Hangup> end = Optional.empty();
    private List<CodecOffer> order = List.of();
    private boolean reports = true;
    private boolean over;
    private boolean impatient;

    private FakeLeg(String id, LegDirection direction, Target target, List<CodecOffer> offered) {
        this.id = new LegId(id);
        this.direction = direction;
        this.party = new Party(target, target.name() + "-number", target.name() + " name", "192.0.2.1:5060/udp");
        this.offered = offered;
    }

    public static FakeLeg inbound(String id, Target target, CodecFormat... offered) {
        List<CodecOffer> offers =
                List.of(offered).stream().map(f -> new CodecOffer(f, "")).toList();
        return new FakeLeg(id, LegDirection.INBOUND, target, offers);
    }

    public static FakeLeg outbound(String id, Target target, LegListener listener) {
        FakeLeg leg = new FakeLeg(id, LegDirection.OUTBOUND, target, List.of());
        leg.listener = Optional.of(listener);
        return leg;
    }

    // What the test has the far party do.

    public void rings() {
        heard().ringing(this);
    }

    public void sendsEarlyMedia(CodecFormat codec) {
        port.codec(codec);
        heard().earlyMedia(this);
    }

    public void answers(CodecFormat codec) {
        port.codec(codec);
        heard().answered(this);
    }

    /** Inbound: confirms our answer with the first codec of ours that it offered. */
    public void confirms() {
        CodecFormat chosen = order.stream()
                .map(CodecOffer::format)
                .filter(f -> offered.stream().anyMatch(o -> o.format().equals(f)))
                .findFirst()
                .orElseThrow();
        port.codec(chosen);
        heard().mediaChanged(this);
        heard().answered(this);
    }

    public void changesMedia() {
        heard().mediaChanged(this);
    }

    public void presses(char digit, boolean relayed) {
        heard().dtmf(this, new Dtmf(digit, Duration.ofMillis(100), relayed));
    }

    public void transfers(TransferRequest request) {
        heard().transfer(this, request);
    }

    public void hangsUp() {
        ends(new Hangup(
                HangupCause.NORMAL_CLEARING, direction == LegDirection.INBOUND ? By.CALLER : By.CALLED, "", false));
    }

    public void ends(Hangup hangup) {
        if (!over) {
            over = true;
            heard().ended(this, hangup);
        }
    }

    /** Ends as soon as somebody listens. */
    public void hangsUpAtOnce() {
        impatient = true;
    }

    /** Its digits travel as tones. */
    public void speaksTones() {
        tones = true;
    }

    /** Does not report its end although it was asked to end, as if the far party were slow. */
    public void slow() {
        reports = false;
    }

    // What the test looks at.

    public FakePort port() {
        return port;
    }

    /** What was asked of it, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The calls to which it moved. */
    public List<CallId> moves() {
        return moves;
    }

    public Optional<HangupCause> endedWith() {
        return end.map(Hangup::cause);
    }

    public Optional<Hangup> hangup() {
        return end;
    }

    /** The codecs with which it was last answered or opened early. */
    public List<CodecFormat> order() {
        return order.stream().map(CodecOffer::format).toList();
    }

    // What the hub asks.

    @Override
    public LegId id() {
        return id;
    }

    @Override
    public String endpoint() {
        return "fake";
    }

    @Override
    public LegDirection direction() {
        return direction;
    }

    @Override
    public Party party() {
        return party;
    }

    @Override
    public List<CodecOffer> offered() {
        return offered;
    }

    @Override
    public Optional<MediaPort> media() {
        return Optional.of(port);
    }

    @Override
    public void listen(LegListener added) {
        listener = Optional.of(added);
        asked.add("listen");
        if (impatient) {
            hangsUp();
        }
    }

    @Override
    public void ring() {
        asked.add("ring");
    }

    @Override
    public void progress(List<CodecOffer> codecs) {
        asked.add("progress");
        order = codecs;
    }

    @Override
    public void answer(List<CodecOffer> codecs) {
        asked.add("answer");
        order = codecs;
    }

    @Override
    public void end(Hangup hangup) {
        asked.add("end " + hangup.cause());
        if (end.isEmpty()) {
            end = Optional.of(hangup);
        }
        if (reports) {
            ends(hangup);
        }
    }

    @Override
    public void hold(boolean held) {
        asked.add("hold " + held);
    }

    @Override
    public void renegotiate(List<CodecOffer> codecs) {
        asked.add("renegotiate");
        order = codecs;
    }

    @Override
    public boolean tones() {
        return tones;
    }

    @Override
    public void sendDtmf(Dtmf dtmf) {
        asked.add("dtmf " + dtmf.digit());
    }

    @Override
    public void moved(CallId call) {
        moves.add(call);
    }

    @Override
    public void probe() {
        asked.add("probe");
    }

    private LegListener heard() {
        return listener.orElseThrow();
    }

    @Override
    public String toString() {
        return id + " " + asked;
    }
}
