// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

/** A call or leg was named that does not (or no longer) live. */
public final class NoSuchCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchCallException(CallId call) {
        super("There is no live call " + call + "; it may just have ended");
    }

    public NoSuchCallException(CallId call, LegId leg) {
        super("Call " + call + " has no leg " + leg + "; it may just have ended");
    }
}
