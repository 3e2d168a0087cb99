// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.recording;

/** A recording cannot be begun, stopped or deleted; the message says why. */
public final class RecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordingException(String message) {
        super(message);
    }
}
