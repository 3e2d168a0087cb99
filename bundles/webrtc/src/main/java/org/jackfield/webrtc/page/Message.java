// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jackfield.api.call.Caller;
import org.jackfield.webrtc.ice.IceServer;
import org.jspecify.annotations.Nullable;

/**
 * What page and appliance say to each other; each type has some of the fields.
 *
 * @param type what it is about, see the constants
 * @param call the call
 * @param session the page's own name of a peer connection
 * @param sdp a session description
 * @param device by which the page is dialled
 * @param number who calls
 * @param name who calls, in words
 * @param dialled the number that was dialled
 * @param resume by which a page that lost its connection comes back to its calls
 * @param calls those that ring or go on at the page
 * @param instance the page's own name, by which it says in REST which page asks for a call
 * @param asked whether this page asked for the call
 * @param sentence what went wrong or why it is over, for a person
 * @param candidate where a browser or we may be: the value of an {@code a=candidate} line
 * @param iceServers by which the page's peer connections find us
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        String type,
        @Nullable String call,
        @Nullable String session,
        @Nullable String sdp,
        @Nullable String device,
        @Nullable String number,
        @Nullable String name,
        @Nullable String dialled,
        @Nullable String resume,
        @Nullable List<String> calls,
        @Nullable String instance,
        @Nullable Boolean asked,
        @Nullable String sentence,
        @Nullable String candidate,
        @Nullable List<IceServer> iceServers) {

    /** Page: here I am, now and each while. Appliance: as which device. */
    static final String REGISTER = "webrtc-register";

    /** Appliance: a call rings. */
    static final String INCOMING = "webrtc-incoming";

    /** Page: an offer for a session. Appliance: make a new one for it. */
    static final String OFFER = "webrtc-offer";

    /** Appliance: the answer to an offer. */
    static final String ANSWER = "webrtc-answer";

    /** Page: one more candidate of its browser. Appliance: one more of ours. */
    static final String ICE = "webrtc-ice";

    /** Page: this session takes that call. */
    static final String ACCEPT = "webrtc-accept";

    /** Either: the call is over. */
    static final String HANGUP = "webrtc-hangup";

    /** Appliance: what was asked cannot be done. */
    static final String ERROR = "webrtc-error";

    static Message registered(String device, String resume, List<String> calls, List<IceServer> servers) {
        return new Message(
                REGISTER, null, null, null, device, null, null, null, resume, calls, null, null, null, null, servers);
    }

    /** @param shown who calls */
    static Message incoming(String call, Caller shown, String dialled, boolean asked, List<IceServer> servers) {
        return new Message(
                INCOMING,
                call,
                null,
                null,
                null,
                shown.number(),
                shown.displayName(),
                dialled,
                null,
                null,
                null,
                asked,
                null,
                null,
                servers);
    }

    static Message answer(String session, String sdp) {
        return new Message(
                ANSWER, null, session, sdp, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Message offerAnew(String session) {
        return new Message(
                OFFER, null, session, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Message candidate(String session, String candidate) {
        return new Message(
                ICE, null, session, null, null, null, null, null, null, null, null, null, null, candidate, null);
    }

    static Message hangup(String call, String sentence) {
        return new Message(
                HANGUP, call, null, null, null, null, null, null, null, null, null, null, sentence, null, null);
    }

    static Message error(@Nullable String call, @Nullable String session, String sentence) {
        return new Message(
                ERROR, call, session, null, null, null, null, null, null, null, null, null, sentence, null, null);
    }
}
