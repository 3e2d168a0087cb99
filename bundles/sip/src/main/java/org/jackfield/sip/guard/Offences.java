// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetSocketAddress;
import java.time.Duration;

/** Takes note of what strangers do, and says how to answer them. Any thread, does not block. */
public interface Offences {

    /**
     * How to answer.
     *
     * @param answered whether at all
     * @param after how long the answer waits
     */
    record Treatment(boolean answered, Duration after) {

        /** Answered at once. */
        public static final Treatment PROMPT = new Treatment(true, Duration.ZERO);

        /** Not answered: the source is banned, or too many of its answers wait already. */
        public static final Treatment SILENT = new Treatment(false, Duration.ZERO);
    }

    /** Credentials were wrong. */
    Treatment wrongCredentials(InetSocketAddress source);

    /**
     * A request without credentials is to be challenged. That alone is no offence; asking in the name of users who do not
     * exist is one for each further name.
     *
     * @param exists whether the user does; changes nothing about the treatment of this request, lest it tell
     */
    Treatment challenged(InetSocketAddress source, String user, boolean exists);
}
