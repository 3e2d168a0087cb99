// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

/** Every port of the RTP range is in use, by calls or by other processes. */
public final class NoPortLeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoPortLeftException(int first, int last) {
        super("No free RTP port between " + first + " and " + last
                + "; widen port-first and port-last in etc/jackfield.rtp.cfg");
    }
}
