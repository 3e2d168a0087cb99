// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.store.CallRecord;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.hub.route.Router;

/** What stands around all calls. */
record House(
        Lanes lanes,
        InstantSource clock,
        EventBus bus,
        MediaPlane media,
        Router router,
        Diversions diversions,
        Music music,
        Supplier<List<Endpoint>> endpoints,
        Supplier<Limits> limits,
        Consumer<CallRecord> records,
        Calls calls,
        Figures figures) {

    /** The endpoint that is configured for a target, if one is. */
    Optional<Endpoint> endpoint(Target target) {
        for (Endpoint endpoint : endpoints.get()) {
            if (endpoint.reaches(target)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }
}
