// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.Optional;

/**
 * What an operator changes on a live leg; what is empty stays as it is.
 *
 * @param hold hold the party or let it go on
 * @param mute the others do not hear it
 * @param transfer number or name to which this leg's party is connected instead
 */
public record LegChange(Optional<Boolean> hold, Optional<Boolean> mute, Optional<String> transfer) {}
