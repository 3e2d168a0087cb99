// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.device.TrunkState;
import org.jspecify.annotations.Nullable;

/** A configured provider, whether its trunk can be used, and, for admins, its settings. */
public record TrunkJson(
        String name,
        String status,
        @Nullable String since,
        int calls,
        String detail,
        boolean draining,
        List<TroubleJson> troubles,
        @Nullable Map<String, Object> settings) {

    /** What went wrong: when the last time, and how often one after the other. */
    public record TroubleJson(String at, int times, String sentence) {

        static TroubleJson of(TrunkState.Trouble trouble) {
            return new TroubleJson(trouble.at().toString(), trouble.times(), trouble.sentence());
        }
    }

    /** Without settings. */
    public static TrunkJson of(TrunkState trunk) {
        return of(trunk.provider(), Optional.of(trunk), Optional.empty());
    }

    /** What is known of a provider. */
    public static TrunkJson of(String name, Optional<TrunkState> state, Optional<Map<String, Object>> settings) {
        return new TrunkJson(
                name,
                state.map(s -> Texts.of(s.status())).orElse("unknown"),
                state.map(s -> s.since().toString()).orElse(null),
                state.map(TrunkState::calls).orElse(0),
                state.map(TrunkState::detail).orElse(""),
                state.map(TrunkState::draining).orElse(false),
                state.map(TrunkState::troubles).orElse(List.of()).stream()
                        .map(TroubleJson::of)
                        .toList(),
                settings.orElse(null));
    }
}
