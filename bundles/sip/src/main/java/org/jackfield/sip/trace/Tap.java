// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trace;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.Transport;

/** Tells the trace of each message of a call that passes. Any thread; a message costs some microseconds. */
public final class Tap {

    /** Of a message at most; more is no telephone's. */
    static final int LONGEST = 16 * 1024;

    private static final Pattern CALL_ID = Pattern.compile("(?im)^(?:Call-ID|i)[ \\t]*:[ \\t]*(\\S+)");

    /** What is no part of any call, and comes most often. */
    private static final Pattern APART = Pattern.compile("(?im)^CSeq[ \\t]*:[ \\t]*\\d+[ \\t]+(?:REGISTER|OPTIONS)\\b");

    private final Supplier<Optional<SignallingTrace>> trace;
    private final Function<Hop, String> local;
    private final InstantSource clock;

    /** @param local the address of ours that messages to a hop leave from */
    public Tap(Supplier<Optional<SignallingTrace>> trace, Function<Hop, String> local, InstantSource clock) {
        this.trace = trace;
        this.local = local;
        this.clock = clock;
    }

    void sent(Hop hop, byte[] message) {
        trace.get().ifPresent(to -> tell(to, message, true, local.apply(hop), hop.address(), hop.transport()));
    }

    void received(Flow flow, byte[] message) {
        trace.get().ifPresent(to -> tell(to, message, false, text(flow.local()), flow.remote(), flow.transport()));
    }

    private void tell(
            SignallingTrace to,
            byte[] message,
            boolean sent,
            String here,
            InetSocketAddress remote,
            Transport transport) {
        String text = new String(message, 0, Math.min(message.length, LONGEST), StandardCharsets.UTF_8);
        Matcher callId = CALL_ID.matcher(text);
        if (callId.find() && !APART.matcher(text).find()) {
            to.passed(
                    callId.group(1),
                    new SignallingMessage(
                            clock.instant(), sent, here, text(remote), transport.token(), Secrets.masked(text), 0));
        }
    }

    private static String text(InetSocketAddress address) {
        return Hosts.literal(address.getAddress()) + ":" + address.getPort();
    }
}
