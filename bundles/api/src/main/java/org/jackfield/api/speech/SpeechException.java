// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

/** An engine could not speak; the message is a sentence that says what to do. */
public class SpeechException extends Exception {

    private static final long serialVersionUID = 1L;

    public SpeechException(String sentence) {
        super(sentence);
    }

    public SpeechException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
