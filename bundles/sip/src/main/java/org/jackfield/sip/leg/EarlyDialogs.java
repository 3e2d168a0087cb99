// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.DialogSender;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;

/** The dialogs that responses to one INVITE make, one a branch of the far end's forking. On the leg's lane. */
final class EarlyDialogs {

    /** A branch: its dialog, and the last reliable response seen of it. */
    private static final class Branch {
        private final DialogSender sender;
        private long lastReliable;
        private long sequence;

        Branch(DialogSender sender, long sequence) {
            this.sender = sender;
            this.sequence = sequence;
        }
    }

    private final SipLeg leg;
    private final Map<String, Branch> branches = new HashMap<>();

    EarlyDialogs(SipLeg leg) {
        this.leg = leg;
    }

    /**
     * Confirms a provisional response that wants it (RFC 3262, 4).
     *
     * @return false if it is a retransmission or out of order, and not to be looked at
     */
    boolean confirm(OutgoingRequest invite, SipResponse response) {
        if (!response.tokens("Require").contains("100rel")) {
            return true;
        }
        long number = number(response.header("RSeq").orElse(""));
        Branch branch = branches.computeIfAbsent(
                response.to().tag(),
                tag -> new Branch(
                        sender(Dialog.outgoing(invite, response, leg.peer().nextHop())), invite.cseq()));
        boolean next = number > 0 && (branch.lastReliable == 0 || number == branch.lastReliable + 1);
        if (next) {
            branch.lastReliable = number;
            branch.sequence++;
            Header rack = new Header("RAck", number + " " + invite.cseq() + " INVITE");
            branch.sender.send("PRACK", List.of(rack), Optional.empty(), answered -> {});
        }
        return next;
    }

    /** Whether a branch with this tag has confirmed something, so that it may change what was agreed (RFC 3311, 5.2). */
    boolean has(String tag) {
        return branches.containsKey(tag);
    }

    /** The number of the last request that was sent inside a branch; 0 if none was. */
    long sequence(String tag) {
        Branch branch = branches.get(tag);
        return branch == null ? 0 : branch.sequence;
    }

    /** Another branch answered as well: it is confirmed and hung up (RFC 3261, 13.2.2.4). */
    void hangUp(OutgoingRequest invite, SipResponse success, String reason) {
        DialogSender sender = sender(Dialog.outgoing(invite, success, leg.peer().nextHop()));
        sender.acknowledge(success, Optional.empty());
        sender.send("BYE", List.of(new Header("Reason", reason)), Optional.empty(), answered -> {});
    }

    private DialogSender sender(Dialog dialog) {
        LegContext context = leg.context();
        return new DialogSender(
                dialog,
                context.transactions(),
                context.locator(),
                leg.lane(),
                leg.peer().credentials());
    }

    private static long number(String text) {
        String digits = text.strip();
        boolean fine =
                !digits.isEmpty() && digits.length() <= 10 && digits.chars().allMatch(Character::isDigit);
        return fine ? Long.parseLong(digits) : 0;
    }
}
