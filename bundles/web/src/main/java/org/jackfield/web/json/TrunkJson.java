// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.Map;
import java.util.Optional;
import org.jackfield.api.device.TrunkState;
import org.jspecify.annotations.Nullable;

/** A configured provider, whether its trunk can be used, and, for admins, its settings. */
public record TrunkJson(String name, String status, int calls, String detail, @Nullable Map<String, Object> settings) {

    /** Without settings. */
    public static TrunkJson of(TrunkState trunk) {
        return of(trunk.provider(), Optional.of(trunk), Optional.empty());
    }

    /** What is known of a provider. */
    public static TrunkJson of(String name, Optional<TrunkState> state, Optional<Map<String, Object>> settings) {
        return new TrunkJson(
                name,
                state.map(s -> Texts.of(s.status())).orElse("unknown"),
                state.map(TrunkState::calls).orElse(0),
                state.map(TrunkState::detail).orElse(""),
                settings.orElse(null));
    }
}
