// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

import org.jackfield.api.call.Caller;

/**
 * What a provider's INVITE means.
 *
 * @param dialled the called number, normalised to E.164 with {@code +} where it is a public one
 * @param caller the caller, normalised likewise
 */
public record IncomingNumbers(String dialled, Caller caller) {}
