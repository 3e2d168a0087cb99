// SPDX-License-Identifier: Apache-2.0
/**
 * SIP messages as the rest of this bundle sees them: small values and read-only views, free of the stack behind them.
 *
 * <p>What arrives is a {@link org.jackfield.sip.message.SipRequest} or {@link org.jackfield.sip.message.SipResponse}; what
 * leaves is a {@link org.jackfield.sip.message.Reply} or an {@link org.jackfield.sip.message.OutgoingRequest}. All of them
 * may be read by any thread.
 */
@NullMarked
package org.jackfield.sip.message;

import org.jspecify.annotations.NullMarked;
