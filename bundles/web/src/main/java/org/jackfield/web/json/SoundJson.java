// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the sound of a leg, and how loud it is.
 *
 * @param engine the suppressor in use, with its bundle and revision; null if none
 * @param gain the gain in dB that is applied now
 * @param audience the legs that hear the party; null for all, none if it only listens
 * @param said level in dBFS of what the others hear of the party; null if silent or not mixed
 * @param heard level in dBFS of what the party hears; null if silent or not mixed
 */
public record SoundJson(
        String suppressor,
        @Nullable String engine,
        boolean suppressing,
        double gain,
        boolean automaticGain,
        @Nullable List<String> audience,
        @Nullable Double said,
        @Nullable Double heard,
        boolean speaking) {

    static SoundJson of(LegSound sound) {
        return new SoundJson(
                Texts.of(sound.suppressor().mode()),
                sound.engine().isEmpty() ? null : sound.engine(),
                sound.suppressing(),
                Math.round(sound.gainNow() * 10) / 10.0,
                sound.gain().automatic(),
                audience(sound.audience()),
                level(sound.said()),
                level(sound.heard()),
                sound.speaking());
    }

    private static @Nullable List<String> audience(Audience audience) {
        return audience.everyone()
                ? null
                : audience.legs().stream().map(LegId::value).sorted().toList();
    }

    private static @Nullable Double level(double decibels) {
        return decibels <= LegSound.SILENCE ? null : Math.round(decibels * 10) / 10.0;
    }
}
