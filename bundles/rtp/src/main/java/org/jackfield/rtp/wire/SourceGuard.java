// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import java.net.InetSocketAddress;
import java.util.Objects;
import org.jackfield.rtp.port.SourceRule;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose packets are accepted, and so where ours go. Sound must find its way through NAT, where the true source is not
 * the one in the session description, and must not be stolen by somebody who sends to our port.
 *
 * <table>
 * <caption>A packet arrives from X; S is the source in the session description, L the learned one</caption>
 * <tr><th>case</th><th>verdict</th></tr>
 * <tr><td>the rule is {@link SourceRule#SIGNALLED}</td><td>accepted only if X = S</td></tr>
 * <tr><td>X = L</td><td>accepted</td></tr>
 * <tr><td>nothing learned yet</td><td>learned, L = X (encrypted: only if it is authentic)</td></tr>
 * <tr><td>X = S, L is another</td><td>moves, L = S: the signalling proves it</td></tr>
 * <tr><td>encrypted, authentic and not replayed</td><td>moves, L = X: the key proves it</td></tr>
 * <tr><td>plain, L ≠ S, L silent for 2 s, same SSRC and numbering goes on</td><td>moves, L = X: a NAT gave a new port</td></tr>
 * <tr><td>anything else</td><td>refused</td></tr>
 * <tr><td>new description with another S</td><td>we send to S; learning begins anew; packets from the old L are accepted, but
 * it is learned again only if it still sends a second later</td></tr>
 * <tr><td>new description, L silent for 2 s when it comes</td><td>learning begins anew; L counts until somebody else is
 * learned</td></tr>
 * </table>
 *
 * <p>An attacker who does not see the traffic would have to guess SSRC and sequence number of a source just when it falls
 * silent. Used by one thread.
 */
final class SourceGuard {

    /** Silence after which a source may have got another address, in ns. */
    static final long SILENCE = 2_000_000_000L;

    /** For how long after a new description packets of the old source are taken as still on their way, in ns. */
    private static final long OVERLAP = 1_000_000_000L;

    /** Sequence numbers by which a source that moved may be ahead: 10 s of 20 ms packets. */
    private static final int AHEAD = 500;

    private SourceRule rule = SourceRule.LEARNED;
    private @Nullable InetSocketAddress signalled;
    private @Nullable InetSocketAddress learned;
    private @Nullable InetSocketAddress previous;
    private boolean open = true;
    private long changedNanos;
    private long lastNanos;

    /** A new session description is in force. */
    void signalled(SourceRule newRule, @Nullable InetSocketAddress source, long nowNanos) {
        boolean same = source == null || source.equals(signalled);
        if (!same || nowNanos - lastNanos > SILENCE) {
            open = true;
        }
        rule = newRule;
        if (!same) {
            previous = learned == null ? previous : learned;
            learned = null;
            changedNanos = nowNanos;
            signalled = source;
        }
    }

    /** Whether packets from there are accepted without further proof. */
    boolean knows(InetSocketAddress from) {
        return rule == SourceRule.SIGNALLED ? from.equals(signalled) : from.equals(learned);
    }

    /** Whether the session description named this source. */
    boolean expects(InetSocketAddress from) {
        return from.equals(signalled);
    }

    /**
     * Judges an unknown source by what is in its packet.
     *
     * @param authentic whether SRTP proved that it comes from the far end
     * @param continues whether SSRC and sequence number go on where the known source stopped, see {@link #continues}
     * @return whether the packet is accepted
     */
    boolean learns(InetSocketAddress from, boolean authentic, boolean continues, long nowNanos) {
        if (rule == SourceRule.SIGNALLED) {
            return false;
        }
        if (learned == null && from.equals(previous) && nowNanos - changedNanos < OVERLAP) {
            return true;
        }
        boolean moved = continues && !Objects.equals(learned, signalled) && nowNanos - lastNanos > SILENCE;
        if (open || authentic || from.equals(signalled) || moved) {
            learned = from;
            open = false;
            return true;
        }
        return false;
    }

    /** Whether a sequence number can be the next of a source whose highest is known. */
    static boolean continues(int highest, int sequence) {
        int ahead = (sequence - highest) & 0xffff;
        return ahead > 0 && ahead <= AHEAD;
    }

    /** A packet of the known source was accepted. */
    void accepted(long nowNanos) {
        lastNanos = nowNanos;
    }

    /** Where our packets go; null if nowhere is known. */
    @Nullable
    InetSocketAddress destination() {
        return rule == SourceRule.SIGNALLED || learned == null ? signalled : learned;
    }
}
