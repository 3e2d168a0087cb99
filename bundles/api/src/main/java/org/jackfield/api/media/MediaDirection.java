// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/** Which ways sound flows on a leg, seen from this side (RFC 3264, 6.1). */
public enum MediaDirection {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    MediaDirection(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    /** Whether we send. */
    public boolean sends() {
        return sends;
    }

    /** Whether we receive. */
    public boolean receives() {
        return receives;
    }

    /** The direction as the far end writes it. */
    public MediaDirection reversed() {
        return of(receives, sends);
    }

    /** The direction in which both sides agree. */
    public MediaDirection and(MediaDirection other) {
        return of(sends && other.sends, receives && other.receives);
    }

    /** The direction with these two flows. */
    public static MediaDirection of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }
}
