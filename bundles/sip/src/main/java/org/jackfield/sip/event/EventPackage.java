// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.Optional;
import org.jackfield.api.event.Event;
import org.jackfield.sip.message.SipUri;

/** One kind of news that can be subscribed to (RFC 6665, 5). On the notifier's lane. */
interface EventPackage {

    /** As in the Event header. */
    String name();

    /** The media type of its states. */
    String contentType();

    /**
     * What a device may watch by this name; empty if there is nothing of that name, or nothing that concerns the device.
     *
     * @param device who asks; it has proved itself
     * @param resource the Request-URI
     */
    Optional<Watch> watch(String device, SipUri resource);

    /** Something happened; told before any {@link Watch#concernedBy}. */
    void happened(Event event);
}
