// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.mailbox;

import java.time.Duration;
import java.time.Instant;
import org.jackfield.api.call.Caller;

/**
 * A message that was left.
 *
 * @param id names it for good, among all mailboxes
 * @param mailbox in which it lies
 * @param caller who left it
 * @param at when it began
 * @param length of its sound, to the ms
 * @param heard whether somebody has listened to it
 * @param text what is said in it, as it was understood; empty if it was not written down, or not yet
 */
public record VoiceMessage(
        String id, String mailbox, Caller caller, Instant at, Duration length, boolean heard, String text) {}
