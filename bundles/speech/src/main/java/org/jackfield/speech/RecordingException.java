// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

/** There is no recording of something, or it cannot be read; the message is a sentence that says what to do. */
final class RecordingException extends Exception {

    private static final long serialVersionUID = 1L;

    RecordingException(String sentence) {
        super(sentence);
    }
}
