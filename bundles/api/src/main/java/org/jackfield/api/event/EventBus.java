// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.event;

import org.osgi.annotation.versioning.ProviderType;

/** Hands events to all {@link EventListener}s. */
@ProviderType
public interface EventBus {

    /** Publishes; returns at once. Any thread but a clock's. */
    void publish(Event event);
}
