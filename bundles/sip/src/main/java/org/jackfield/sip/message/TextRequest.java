// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/** A request that arrived. */
public final class TextRequest extends TextMessage implements SipRequest {

    private final SipUri uri;
    private final Via via;
    private final int maxForwards;

    TextRequest(MessageText text, byte[] body, Flow flow, SipUri uri, Via via) {
        super(text, body, flow);
        this.uri = uri;
        this.via = via;
        this.maxForwards = number(text.first("max-forwards")).orElse(70L).intValue();
    }

    @Override
    public SipUri uri() {
        return uri;
    }

    @Override
    public int maxForwards() {
        return maxForwards;
    }

    @Override
    public String branch() {
        return via.branch();
    }

    /** The topmost Via as written by the peer. */
    public Via via() {
        return via;
    }

    /** The message as it was cut. */
    @Override
    public MessageText text() {
        return super.text();
    }
}
