// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.Gain;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/** Writes down for people which stages the sound of each leg passes. */
final class Chains {

    private Chains() {}

    static Map<LegId, String> of(MediaMode mode, Collection<LegMedia> legs, @Nullable MixDesk desk) {
        Map<LegId, String> chains = new HashMap<>();
        for (LegMedia leg : legs) {
            if (mode == MediaMode.RELAY) {
                String codec = leg.codec().map(found -> found.format().name()).orElse("");
                chains.put(leg.id, codec + " ▸ relay ▸ " + codec);
            } else if (mode == MediaMode.MIXED && desk != null) {
                chains.put(leg.id, mixed(leg, desk));
            }
        }
        return Map.copyOf(chains);
    }

    private static String mixed(LegMedia leg, MixDesk desk) {
        String mix = "mix of %d at %d kHz".formatted(desk.size(), desk.busRate() / 1000);
        List<String> stages = new ArrayList<>();
        if (leg.row instanceof WireRow row && leg.plan instanceof RowPlan.Wire plan) {
            stages.add(row.decoder.filling().toString());
            if (row.strip.suppressor.filling().by() != null) {
                stages.add(row.strip.suppressor.filling().toString());
            }
            addRate(plan.toBus(), stages);
            addGain(leg.treatment().gain(), stages);
            stages.add(leg.treatment().muted() ? "muted" : leg.heard() ? mix : "held");
            addRate(plan.fromBus(), stages);
            stages.add(row.encoder.filling() + " " + plan.ptime() + " ms");
        } else {
            stages.add(leg.treatment().muted() ? "muted" : mix);
        }
        return String.join(" ▸ ", stages);
    }

    private static void addGain(Gain gain, List<String> stages) {
        if (gain.automatic()) {
            stages.add("automatic gain");
        } else if (gain.decibels() != 0) {
            stages.add("%+.1f dB".formatted(gain.decibels()));
        }
    }

    private static void addRate(Resampler resampler, List<String> stages) {
        if (resampler.from() != resampler.to()) {
            stages.add(resampler.toString());
        }
    }
}
