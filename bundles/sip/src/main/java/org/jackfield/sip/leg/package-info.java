// SPDX-License-Identifier: Apache-2.0
/**
 * Legs: one party's SIP connection, from INVITE to BYE. Each leg has a lane of its own; everything that is not marked
 * otherwise here happens on it, so that nothing needs a lock.
 *
 * <p>{@link org.jackfield.sip.leg.SipLeg} is what both directions share once they are answered, {@code InboundLeg} and
 * {@code OutboundLeg} are the ways to get there. Each further noun has a class: media, session timer, renegotiation,
 * reliable provisional responses, repeated answers, transfer, digits.
 */
@NullMarked
package org.jackfield.sip.leg;

import org.jspecify.annotations.NullMarked;
