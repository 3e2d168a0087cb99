// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.call.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A further party for a call.
 *
 * @param number number or name, routed like a number dialled by the call's first party
 * @param supervise {@code listen} (nobody hears the party), {@code whisper} (one does) or {@code barge} (all do, as without)
 * @param whisperTo the leg that hears a whispering party
 * @param recorder whether it is not a party but a recorder that joins
 */
public record FurtherPartyJson(
        @Nullable String number, @Nullable String supervise, @Nullable String whisperTo, @Nullable Boolean recorder) {

    /** Who hears the party. */
    public Audience audience() {
        return LegChangeJson.audience(supervise, whisperTo).orElse(Audience.EVERYONE);
    }
}
