// SPDX-License-Identifier: Apache-2.0
/**
 * The notifier of RFC 6665: phones subscribe to what their lamps show, and are told when it changes.
 *
 * <p>{@link org.jackfield.sip.event.EventServer} takes SUBSCRIBE, {@code Notifier} keeps the subscriptions, and each
 * {@code EventPackage} says what can be watched and how it looks: {@code dialog} (RFC 4235) and {@code message-summary}
 * (RFC 3842). Everything that is not marked otherwise happens on one lane, so that nothing needs a lock.
 */
@NullMarked
package org.jackfield.sip.event;

import org.jspecify.annotations.NullMarked;
