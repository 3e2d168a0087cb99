// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.peer;

/** What a browser offered cannot be taken; the message is a sentence for whoever wrote the page. */
public final class OfferException extends Exception {

    private static final long serialVersionUID = 1L;

    public OfferException(String sentence) {
        super(sentence);
    }
}
