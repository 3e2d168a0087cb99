// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.util.Optional;

/** Says whether a message keeps to the grammar of RFC 3261, 25. */
public interface Grammar {

    /** What is wrong with the start line or a header field without which the message cannot be handled; empty if nothing. */
    Optional<String> fault(MessageText text);
}
