// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.Optional;
import org.jackfield.sip.message.Body;

/** How something that is watched stands, whole and at one moment. */
interface WatchedState {

    /**
     * As it is written to a subscriber.
     *
     * @param version how many it was told before in this subscription
     * @param told what it was told last, so that what is over can be said to be
     */
    Body document(long version, Optional<WatchedState> told);
}
