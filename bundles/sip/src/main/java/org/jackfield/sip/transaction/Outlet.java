// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import org.jackfield.api.lane.Lane;
import org.jackfield.sip.wire.Wire;

/** What every transaction needs: the wire, the clock, the pen, and where to sign off. */
record Outlet(Wire wire, Lane timers, Timing timing, Encoder encoder, Traffic traffic) {}
