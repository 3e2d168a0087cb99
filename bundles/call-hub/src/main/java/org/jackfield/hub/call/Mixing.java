// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Locale;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.LegView;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SuppressorMode;

/** Why the sound of a call is mixed and not relayed, as far as it is seen from outside. */
enum Mixing {
    PARTIES("there are more than two parties"),
    RECORDING("it is recorded"),
    MUSIC("somebody is held and hears music"),
    APPLICATION("an application needs samples"),
    CODECS("the codecs differ"),
    TREATMENT("something is done with the sound of a party"),
    DIGITS("digits or packets have to be changed between the parties");

    private final String words;

    Mixing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first of the causes that holds. */
    static Mixing cause(List<LegView> legs, boolean recorded, boolean held) {
        if (legs.size() > 2) {
            return PARTIES;
        }
        if (recorded) {
            return RECORDING;
        }
        if (held) {
            return MUSIC;
        }
        if (legs.stream().anyMatch(leg -> leg.codec().isEmpty())) {
            return APPLICATION;
        }
        if (legs.stream()
                        .flatMap(leg -> leg.codec().stream())
                        .map(NegotiatedCodec::format)
                        .distinct()
                        .count()
                > 1) {
            return CODECS;
        }
        return legs.stream().anyMatch(Mixing::treated) ? TREATMENT : DIGITS;
    }

    private static boolean treated(LegView leg) {
        return leg.muted()
                || leg.sound().suppressor().mode() != SuppressorMode.OFF
                || !leg.sound().gain().equals(Gain.UNITY)
                || !leg.sound().audience().equals(Audience.EVERYONE);
    }
}
