// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.route.RouteDecision.Stage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes legs of one kind: SIP, browser, applications. Registered as a service; when it leaves, its legs end and all other
 * calls live on.
 */
@ConsumerType
public interface Endpoint {

    /** A short name, shown with each leg: {@code sip}, {@code webrtc}, {@code app}. */
    String name();

    /** Whether this endpoint is configured for the target, reachable now or not. Any thread; does not block. */
    boolean reaches(Target target);

    /** The target that is dialled by this internal number or name, if it is one of this endpoint's. Does not block. */
    Optional<Target> owner(String number);

    /**
     * Whom a target of this endpoint's rings in its place; empty if it is dialled itself. Called on the call's lane; must not
     * block.
     */
    default List<Stage> leads(Target target, Caller caller) {
        return List.of();
    }

    /** Whose device the target is, by the name of the login; empty if it is nobody's. Any thread; does not block. */
    default Optional<String> user(Target target) {
        return Optional.empty();
    }

    /** What rings of this endpoint's when somebody calls a user, by the name of the login. Any thread; does not block. */
    default List<Target> devices(String user) {
        return List.of();
    }

    /**
     * Dials: makes the legs (a device with several contacts has several) and starts them. Called on the call's lane; must
     * not block. News of the legs goes to {@code listener}, on any thread, even before this method returns.
     *
     * @throws CallException if nothing can be dialled, for example because the device is not registered or the trunk is
     *     down; its verdict says whether the next destination may be tried
     */
    List<Leg> dial(DialRequest request, LegListener listener);
}
