// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import org.jackfield.api.event.Event;

/** Something that one subscriber watches. On the notifier's lane. */
interface Watch {

    /** How it stands now; equal ones are not told twice. */
    WatchedState state();

    /** Whether it may stand otherwise since that happened. */
    boolean concernedBy(Event event);
}
