// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jackfield.itests.appliance.Appliance;

/** Live calls, picked by who is in them. */
final class Calls {

    private Calls() {}

    /** The live calls in which a party is named so. */
    static List<JsonNode> of(Appliance appliance, String name) {
        return StreamSupport.stream(appliance.console().calls().spliterator(), false)
                .filter(call -> call.toString().contains(name))
                .toList();
    }

    /** The leg of a device in its live call. */
    static JsonNode leg(Appliance appliance, String device) {
        for (JsonNode call : of(appliance, device)) {
            for (JsonNode leg : call.path("legs")) {
                if (leg.path("party").path("target").asText().equals("device:" + device)) {
                    return leg;
                }
            }
        }
        throw new AssertionError(
                "No leg of " + device + " in " + appliance.console().calls());
    }
}
