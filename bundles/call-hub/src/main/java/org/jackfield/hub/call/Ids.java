// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jackfield.api.call.CallId;

/** Makes call ids: the moment, so that they sort by time, and chance, so that several machines may share one store. */
final class Ids {

    private Ids() {}

    static CallId call(Instant now) {
        return new CallId(Long.toString(now.toEpochMilli(), Character.MAX_RADIX)
                + "-"
                + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX));
    }
}
