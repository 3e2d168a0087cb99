// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

/** Whether a telephone is told what waits in its mailboxes. */
public enum MessageLamp {
    /** If it subscribes (RFC 3842). */
    SUBSCRIBED,
    /** By itself, too: many telephones light their lamp at a NOTIFY that they never asked for. */
    ALWAYS,
    /** Not at all. */
    OFF
}
