// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Collection;
import org.jackfield.api.lane.Lane;

/**
 * Watches over legs of one call whose codec left without a twin: their slots stay neutral for {@code codec-grace}, in which
 * the codec may return or another one be agreed. On the call's lane.
 */
final class OrphanWatch {

    private final Lane lane;
    private final MediaNews news;
    private final LivePlane plane;

    OrphanWatch(Lane lane, MediaNews news, LivePlane plane) {
        this.lane = lane;
        this.news = news;
        this.plane = plane;
    }

    /** Looks which of the mixed legs have their codec. */
    void look(Collection<LegMedia> legs) {
        for (LegMedia leg : legs) {
            if (!orphaned(leg)) {
                forget(leg);
            } else if (leg.grace == null) {
                leg.grace = lane.after(plane.codecGrace(), () -> lost(leg));
                lane.post(() -> news.orphaned(leg.id));
            }
        }
    }

    /** Other codecs are there than before: those that still wait are to try again. */
    void askAgain(Collection<LegMedia> legs) {
        for (LegMedia leg : legs) {
            if (leg.grace != null && orphaned(leg)) {
                lane.post(() -> news.orphaned(leg.id));
            }
        }
    }

    /** The leg has what it needs, or is gone. */
    void forget(LegMedia leg) {
        if (leg.grace != null) {
            leg.grace.cancel();
            leg.grace = null;
        }
    }

    void forgetAll(Collection<LegMedia> legs) {
        legs.forEach(this::forget);
    }

    private static boolean orphaned(LegMedia leg) {
        return leg.row instanceof WireRow row
                && (row.decoder.filling().by() == null || row.encoder.filling().by() == null);
    }

    /** A leg whose codec is there, but in quarantine, lives on. */
    private void lost(LegMedia leg) {
        boolean present = leg.codec().map(plane.filler()::present).orElse(false);
        if (leg.grace != null && orphaned(leg) && !present) {
            news.lost(leg.id);
        }
    }
}
