// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import java.util.List;

/** Works out who does not hear whom: the rows of the mix matrix that are not full. On the call's lane. */
final class Audiences {

    private Audiences() {}

    /** Adds a step for each leg that is to hear others than before. All legs have their rows already. */
    static void plan(List<LegMedia> legs, List<Runnable> steps) {
        for (LegMedia leg : legs) {
            Row row = leg.row;
            Row[] deafTo = deafTo(leg, legs);
            if (row != null && !Arrays.equals(deafTo, leg.deafTo)) {
                leg.deafTo = deafTo;
                steps.add(() -> row.deafTo = deafTo);
            }
        }
    }

    private static Row[] deafTo(LegMedia listener, List<LegMedia> legs) {
        return legs.stream()
                .filter(speaker -> speaker != listener)
                .filter(speaker -> !listener.minds(speaker)
                        || !speaker.treatment().audience().contains(listener.id))
                .map(speaker -> speaker.row)
                .toArray(Row[]::new);
    }
}
