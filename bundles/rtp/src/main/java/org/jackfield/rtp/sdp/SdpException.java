// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

/** A text is not a session description. Thrown for what a far end sent; its message is fit to be told to the far end. */
public final class SdpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SdpException(String message) {
        super(message, null, false, false);
    }
}
