// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Optional;

/**
 * A party to be dialled into a live call.
 *
 * @param number number or name, routed like a number dialled by the call's first party, or {@code kind:name}
 * @param audience who hears it
 * @param instance the device's own name of the one among its pages or phones that asked, see {@link DialRequest}
 */
public record FurtherParty(String number, Audience audience, Optional<String> instance) {

    /** One that rings wherever it can. */
    public FurtherParty(String number, Audience audience) {
        this(number, audience, Optional.empty());
    }
}
