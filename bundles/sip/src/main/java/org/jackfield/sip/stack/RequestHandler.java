// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.stack;

import java.util.Set;

/** Takes requests outside a dialog, by method, and those inside the dialogs that these make. Registered as a service. */
public interface RequestHandler {

    /** Methods in upper case, for example {@code REGISTER}; they are listed in Allow. */
    Set<String> methods();

    /** Handles one request. On a thread of the stack: must return at once; may answer later, from any thread. */
    void handle(IncomingRequest request);

    /** Handles a request inside a dialog of its own; false if it is none of them. Same threads and promises. */
    default boolean inside(IncomingRequest request) {
        return false;
    }
}
