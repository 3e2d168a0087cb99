// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

/** A response that arrived. */
public final class TextResponse extends TextMessage implements SipResponse {

    private final int status;
    private final String reason;
    private final String branch;

    TextResponse(MessageText text, byte[] body, Flow flow, int status, String reason, String branch) {
        super(text, body, flow);
        this.status = status;
        this.reason = reason;
        this.branch = branch;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String reason() {
        return reason;
    }

    /** Branch of the topmost Via, which names the client transaction. */
    public String branch() {
        return branch;
    }
}
