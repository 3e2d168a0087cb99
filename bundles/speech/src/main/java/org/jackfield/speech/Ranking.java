// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.Map;
import org.osgi.framework.Constants;

/** Which of several services is asked first. */
final class Ranking {

    private Ranking() {}

    /** What a service says of itself; 0 if it says nothing. */
    static int of(Map<String, ?> properties) {
        return properties.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
    }
}
