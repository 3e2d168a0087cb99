// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.ResponseListener;
import org.jackfield.sip.stack.SipClient;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.LocalResponse;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;
import org.jackfield.sip.wire.Wire;

/** Sends requests outside a dialog, hop by hop. */
final class Requester implements SipClient {

    private final Transactions transactions;
    private final Addresses addresses;
    private final Tokens tokens;
    private final Wire wire;

    Requester(Transactions transactions, Addresses addresses, Tokens tokens, Wire wire) {
        this.transactions = transactions;
        this.addresses = addresses;
        this.tokens = tokens;
        this.wire = wire;
    }

    @Override
    public void send(OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener) {
        if (hops.isEmpty()) {
            InetSocketAddress nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            listener.completed(
                    new LocalResponse(request, 503, "No address found", new Flow(Transport.UDP, nowhere, nowhere)));
        } else {
            attempt(request, hops, credentials, listener);
        }
    }

    private void attempt(
            OutgoingRequest request, List<Hop> hops, ChallengeAnswer credentials, ResponseListener listener) {
        transactions.send(request, hops.get(0), new ResponseListener() {
            @Override
            public void provisional(SipResponse response) {
                listener.provisional(response);
            }

            @Override
            public void completed(SipResponse response) {
                answered(request, hops, credentials, listener, response);
            }
        });
    }

    private void answered(
            OutgoingRequest request,
            List<Hop> hops,
            ChallengeAnswer credentials,
            ResponseListener listener,
            SipResponse response) {
        boolean challenged = response.status() == 401 || response.status() == 407;
        Optional<Header> proof = challenged ? credentials.answer(response, request) : Optional.empty();
        boolean elsewhere = response.status() == 503 || response.status() == 408;
        if (proof.isPresent()) {
            attempt(request.again(proof.get()), hops, credentials, listener);
        } else if (elsewhere && hops.size() > 1) {
            attempt(request, hops.subList(1, hops.size()), credentials, listener);
        } else {
            listener.completed(response);
        }
    }

    @Override
    public SipUri contact(String user, Hop hop) {
        return addresses.contact(user, hop);
    }

    @Override
    public void keepAlive(Flow flow) {
        transactions.keepAlive(flow);
    }

    @Override
    public boolean open(Flow flow) {
        return wire.open(flow.hop());
    }

    @Override
    public String token() {
        return tokens.token();
    }
}
