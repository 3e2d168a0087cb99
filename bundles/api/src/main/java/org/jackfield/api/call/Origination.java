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
 */
public record Origination(String user, Target from, String to, Optional<String> provider) {}
