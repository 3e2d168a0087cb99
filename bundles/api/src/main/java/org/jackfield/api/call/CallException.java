// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** Something asked of a call cannot be done; carries the cause with which a leg that needs it should end. */
public class CallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Hangup hangup;

    /** @param hangup the verdict; its detail becomes the message */
    public CallException(Hangup hangup) {
        super(hangup.detail().isEmpty() ? hangup.cause().sentence() : hangup.detail());
        this.hangup = hangup;
    }

    /** The verdict with which to end the leg that needs this. */
    public Hangup hangup() {
        return hangup;
    }
}
