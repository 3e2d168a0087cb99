// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** What a stage did wrong without throwing. Made beforehand, without a trace, so that noting it allocates nothing. */
final class StageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    StageFault(String message) {
        super(message, null, false, false);
    }
}
