// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.function.Predicate;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.stack.Locator;

/**
 * What there is to reach peers by.
 *
 * @param locator finds where names lead
 * @param open whether a message can leave on a flow now without a new connection; over UDP always
 */
public record Ways(Locator locator, Predicate<Flow> open) {}
