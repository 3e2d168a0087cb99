// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

/** There is no library that could be opened; the message is a sentence that says why, for people. */
public final class NoLibraryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoLibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public NoLibraryException(String sentence) {
        super(sentence);
    }
}
