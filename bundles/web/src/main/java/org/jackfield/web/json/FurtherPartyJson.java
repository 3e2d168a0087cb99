// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.Optional;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.FurtherParty;
import org.jspecify.annotations.Nullable;

/**
 * A further party for a call.
 *
 * @param number number or name, routed like a number dialled by the call's first party
 * @param supervise {@code listen} (nobody hears the party), {@code whisper} (one does) or {@code barge} (all do, as without)
 * @param whisperTo the leg that hears a whispering party
 * @param recorder whether it is not a party but a recorder that joins
 * @param instance which page of the own browser asks, by its own name: if the own browser is dialled, that page alone is rung, and
 *     answers by itself
 */
public record FurtherPartyJson(
        @Nullable String number,
        @Nullable String supervise,
        @Nullable String whisperTo,
        @Nullable Boolean recorder,
        @Nullable String instance) {

    /** The party; throws an {@link IllegalArgumentException} that says what is wrong. */
    public FurtherParty party() {
        Audience audience = LegChangeJson.audience(supervise, whisperTo).orElse(Audience.EVERYONE);
        return new FurtherParty(
                String.valueOf(number), audience, Optional.ofNullable(instance).filter(name -> !name.isBlank()));
    }
}
