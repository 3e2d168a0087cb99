// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Optional;

/**
 * A call asked for by REST, shell or console: first {@code from} is rung, then {@code to} is dialled as if {@code from} had
 * dialled it.
 *
 * @param user who asks, for the record
 * @param from the device to ring first
 * @param to the number or name to dial
 * @param provider a provider to use instead of what the routes say
 * @param instance the device's own name of the one among its pages or phones that asked, see {@link DialRequest}
 */
public record Origination(String user, Target from, String to, Optional<String> provider, Optional<String> instance) {

    /** One that rings the device wherever it can. */
    public Origination(String user, Target from, String to, Optional<String> provider) {
        this(user, from, to, provider, Optional.empty());
    }
}
