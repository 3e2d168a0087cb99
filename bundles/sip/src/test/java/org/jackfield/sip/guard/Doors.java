// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.util.List;
import org.jackfield.sip.testing.Events;
import org.jackfield.sip.testing.House;
import org.jackfield.sip.testing.VirtualTime;

/** Doorkeepers for tests of other packages. */
public final class Doors {

    private Doors() {}

    /** One who knows nobody and to whom nothing is local. */
    public static Doorkeeper keeper(Events events, VirtualTime time) {
        return new Doorkeeper(events, time.open("guard"), time, List.of(), new House());
    }
}
