// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.sip.dialog.DialogSender;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.IncomingRequest;

/** REFER inside a dialog (RFC 3515, RFC 3891, RFC 4488): asks the hub, and tells the peer by NOTIFY how it goes. */
final class Transfers {

    private static final String FRAGMENT = "message/sipfrag;version=2.0";

    private final SipLeg leg;
    private final DialogSender sender;
    private final FailedRequests failures;
    private int asked;

    Transfers(SipLeg leg, DialogSender sender, FailedRequests failures) {
        this.leg = leg;
        this.sender = sender;
        this.failures = failures;
    }

    void refer(IncomingRequest request) {
        SipRequest refer = request.message();
        List<NameAddress> targets = refer.addresses("Refer-To");
        if (targets.size() != 1 || refer.headers("Refer-To").size() != 1) {
            request.respond(Reply.of(400, "One Refer-To is needed"));
            return;
        }
        SipUri target = targets.get(0).uri();
        Optional<Replaced> replaced = replaced(target);
        Optional<LegId> replaces = replaced.flatMap(this::find);
        if (replaced.isPresent() && replaces.isEmpty()) {
            request.respond(Reply.of(404, "The call to be replaced is not here"));
            return;
        }
        boolean silent =
                refer.header("Refer-Sub").orElse("").toLowerCase(Locale.ROOT).startsWith("false");
        request.respond(silent ? Reply.of(200).with("Refer-Sub", "false") : Reply.of(202));
        Subscription subscription = new Subscription(asked++ == 0 ? "" : ";id=" + refer.cseq(), silent);
        subscription.report("100 Trying", false);
        leg.tell(listener -> listener.transfer(leg, new TransferRequest(target.number(), replaces, subscription)));
    }

    private static Optional<Replaced> replaced(SipUri target) {
        for (String header : target.headers().split("&")) {
            if (header.toLowerCase(Locale.ROOT).startsWith("replaces=")) {
                try {
                    return Replaced.parse(
                            URLDecoder.decode(header.substring(9).replace("+", "%2B"), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return Optional.of(new Replaced("", "", "", false));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LegId> find(Replaced dialog) {
        return leg.context()
                .legs()
                .find(dialog)
                .filter(found -> !found.over() && !(dialog.earlyOnly() && found.confirmed()))
                .map(SipLeg::id);
    }

    /** The implicit subscription of one REFER. The hub calls from any thread. */
    private final class Subscription implements TransferRequest.Progress {

        private final String id;
        private final boolean silent;

        Subscription(String id, boolean silent) {
            this.id = id;
            this.silent = silent;
        }

        @Override
        public void ringing() {
            leg.lane().post(() -> report("180 Ringing", false));
        }

        @Override
        public void succeeded() {
            leg.lane().post(() -> report("200 OK", true));
        }

        @Override
        public void failed(Hangup hangup) {
            leg.lane().post(() -> report(Causes.status(hangup.cause()) + " " + hangup.cause(), true));
        }

        void report(String statusLine, boolean last) {
            if (silent || leg.over()) {
                return;
            }
            List<Header> headers = new ArrayList<>(leg.dialogHeaders());
            headers.add(new Header("Event", "refer" + id));
            headers.add(new Header("Subscription-State", last ? "terminated;reason=noresource" : "active;expires=60"));
            Body body = new Body(FRAGMENT, "SIP/2.0 " + statusLine + "\r\n");
            sender.send("NOTIFY", headers, Optional.of(body), response -> {
                if (response.status() == 408) {
                    failures.judge(response);
                }
            });
        }
    }
}
