// SPDX-License-Identifier: Apache-2.0
/**
 * Transactions (RFC 3261, 17, with the corrections of RFC 6026): retransmission, matching, timers. They know messages and
 * hops, but no call.
 */
@NullMarked
package org.jackfield.sip.transaction;

import org.jspecify.annotations.NullMarked;
