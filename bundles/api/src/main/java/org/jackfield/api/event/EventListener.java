// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears events. Registered as a service. Each listener has a lane of its own with room for 1024 events; a listener that is
 * too slow loses the oldest, which is counted, and disturbs nobody.
 */
@ConsumerType
public interface EventListener {

    /** Something happened. In order; never two at a time. */
    void on(Event event);
}
