// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/** Says whether a part of the house is ready. Registered as a service; must not block. */
@ConsumerType
public interface HealthProbe {

    /** The part: {@code sip}, {@code media}, {@code store}. */
    String part();

    Health health();

    /**
     * @param ready whether it serves
     * @param essential whether the appliance as a whole is not ready without it
     * @param sentence what is the matter and what to do; empty if all is well
     */
    record Health(boolean ready, boolean essential, String sentence) {}
}
