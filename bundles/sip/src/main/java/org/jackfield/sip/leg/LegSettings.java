// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.time.Duration;
import org.jackfield.sip.dialog.SessionTimer;
import org.jackfield.sip.transaction.Timing;

/**
 * What the operator sets for legs.
 *
 * @param noResponse how long a peer may be silent to an INVITE before the next hop, or failure
 */
public record LegSettings(Timing timing, SessionTimer.Policy session, Duration noResponse) {}
