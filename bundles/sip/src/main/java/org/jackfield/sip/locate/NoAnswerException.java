// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

/**
 * No name server could say what a name leads to. That is not the same as being told that it leads nowhere: what was known of
 * it may still be true.
 */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String name, Throwable cause) {
        super("No name server could tell about " + name, cause);
    }
}
