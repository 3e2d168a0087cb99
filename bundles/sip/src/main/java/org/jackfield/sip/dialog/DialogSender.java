// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests inside one dialog: finds the hop, answers a challenge once, acknowledges. On the leg's lane, where its
 * callbacks come as well.
 */
public final class DialogSender {

    private final Dialog dialog;
    private final Transactions transactions;
    private final Ways ways;
    private final Lane lane;
    private final ChallengeAnswer credentials;
    private @Nullable OutgoingRequest lastAck;

    public DialogSender(
            Dialog dialog, Transactions transactions, Locator locator, Lane lane, ChallengeAnswer credentials) {
        this.dialog = dialog;
        this.transactions = transactions;
        this.ways = new Ways(locator, flow -> transactions.open(flow.hop()));
        this.lane = lane;
        this.credentials = credentials;
    }

    /** Sends a request other than INVITE and ACK; {@code done} is told the final response. */
    public void send(String method, List<Header> headers, Optional<Body> body, Consumer<SipResponse> done) {
        OutgoingRequest request = dialog.request(method, headers, body);
        dialog.locate(ways, hop -> send(request, hop, done));
    }

    private void send(OutgoingRequest request, Hop hop, Consumer<SipResponse> done) {
        transactions.send(
                request,
                hop,
                response -> lane.post(() -> answered(request, response, done, again -> send(again, hop, done))));
    }

    /** Sends a re-INVITE (RFC 3261, 14.1); whoever is told of a 2xx must {@link #acknowledge}. */
    public void invite(List<Header> headers, Optional<Body> body, Consumer<SipResponse> done) {
        OutgoingRequest request = dialog.request("INVITE", headers, body);
        dialog.locate(ways, hop -> invite(request, hop, done));
    }

    private void invite(OutgoingRequest request, Hop hop, Consumer<SipResponse> done) {
        Consumer<SipResponse> told = response -> answered(request, response, done, again -> invite(again, hop, done));
        new Reinvite(transactions, lane, told, this::acknowledgeAgain).send(request, hop);
    }

    private void answered(
            OutgoingRequest request,
            SipResponse response,
            Consumer<SipResponse> done,
            Consumer<OutgoingRequest> sendAgain) {
        Optional<Header> proof = response.status() == 401 || response.status() == 407
                ? credentials.answer(response, request)
                : Optional.empty();
        if (proof.isPresent()) {
            OutgoingRequest again = request.again(proof.get());
            dialog.used(again.cseq());
            sendAgain.accept(again);
        } else {
            done.accept(response);
        }
    }

    /** Acknowledges a 2xx; its retransmissions are answered with the same from now on. */
    public void acknowledge(SipResponse success, Optional<Body> body) {
        OutgoingRequest ack = dialog.acknowledgement(success.cseq(), List.of(), body);
        lastAck = ack;
        transmit(ack);
    }

    /** A 2xx came again: so does its ACK (RFC 3261, 13.2.2.4). */
    public void acknowledgeAgain(SipResponse success) {
        if (lastAck != null && lastAck.cseq() == success.cseq()) {
            transmit(lastAck);
        }
    }

    private void transmit(OutgoingRequest ack) {
        dialog.locate(ways, hop -> transactions.acknowledge(ack, hop));
    }
}
