// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.ResponseListener;
import org.jackfield.sip.stack.SipClient;

/** A client whose requests a test answers. */
public final class FakeClient implements SipClient {

    /** A request that waits for its answer. */
    public record Sent(
            OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener) {

        /** The value of a header. */
        public String header(String name) {
            return request.headers().stream()
                    .filter(h -> h.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + name))
                    .value();
        }

        /** Answers from the first hop. */
        public void answer(int status, String... headers) {
            Flow flow = new Flow(
                    hops.get(0).transport(),
                    hops.get(0).address(),
                    Messages.flow("192.0.2.1:5060/udp").remote());
            listener.completed(Messages.response(request, status, flow, headers));
        }
    }

    private final Queue<Sent> sent = new ArrayDeque<>();
    private final Set<Flow> closed = new HashSet<>();
    private final List<Flow> keptOpen = new ArrayList<>();
    private String host = "192.0.2.1";
    private int tokens;

    /** The oldest request not taken yet. */
    public Sent take() {
        return sent.remove();
    }

    /** All requests not taken yet. */
    public List<Sent> takeAll() {
        List<Sent> all = new ArrayList<>(sent);
        sent.clear();
        return all;
    }

    /** Paths that were kept open, once for each time. */
    public List<Flow> keptOpen() {
        return List.copyOf(keptOpen);
    }

    /** Our address is another one from now on. */
    public void moveTo(String address) {
        host = address;
    }

    /** This connection is gone. */
    public void close(Flow flow) {
        closed.add(flow);
    }

    @Override
    public void send(OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener) {
        sent.add(new Sent(request, hops, credentials, listener));
    }

    @Override
    public SipUri contact(String user, Hop hop) {
        return SipUri.of(user, host, 5060);
    }

    @Override
    public void keepAlive(Flow flow) {
        keptOpen.add(flow);
    }

    @Override
    public boolean open(Flow flow) {
        return !closed.contains(flow);
    }

    @Override
    public String token() {
        return "token" + tokens++;
    }
}
