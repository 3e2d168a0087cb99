// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Map;

/**
 * What an endpoint says of an inbound leg when it offers it: who calls (already identified) and what was dialled.
 *
 * @param source the device or trunk that proved itself
 * @param caller whom to show
 * @param dialled the dialled number or name, normalised by the provider adapter where a trunk called
 * @param hopLimit Max-Forwards left of the request (RFC 3261, 16.6), already lowered by one; with 0 whoever is called is
 *     still reached, but nobody behind it. A request that came with 0 is refused by its endpoint and offered by none
 * @param context further facts for routing and the record, for example {@code user-agent}; never secrets
 */
public record Invitation(Source source, Caller caller, String dialled, int hopLimit, Map<String, String> context) {

    public Invitation {
        context = Map.copyOf(context);
    }
}
