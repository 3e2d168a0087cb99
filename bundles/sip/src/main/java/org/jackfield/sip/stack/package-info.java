// SPDX-License-Identifier: Apache-2.0
/**
 * The seam between what speaks SIP and what decides.
 *
 * <ul>
 *   <li>{@link org.jackfield.sip.stack.RequestHandler}: a component that takes requests by method ({@code REGISTER}).
 *   <li>{@link org.jackfield.sip.stack.Authenticator}: asked once for each request outside a dialog that needs a proven
 *       source (INVITE, REFER, MESSAGE…; the registrar asks by itself).
 *   <li>{@link org.jackfield.sip.stack.Identification}: asks it, and answers whoever is not identified.
 *   <li>{@link org.jackfield.sip.stack.Guard}: asked for each datagram and connection before anything is parsed.
 *   <li>{@link org.jackfield.sip.stack.Locator}: RFC 3263.
 *   <li>{@link org.jackfield.sip.stack.SipClient}: sends requests outside a dialog, walks hops, answers challenges.
 * </ul>
 *
 * <p>All of these are OSGi services inside this bundle (their packages are not exported): handlers, authenticator, guard
 * and locator are registered by declarative components and found by the stack; {@code SipClient} is registered by the
 * stack once it listens.
 */
@NullMarked
package org.jackfield.sip.stack;

import org.jspecify.annotations.NullMarked;
