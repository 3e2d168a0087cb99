// SPDX-License-Identifier: Apache-2.0
/** Mailboxes: messages are left, kept, listened to and mailed. */
@NullMarked
package org.jackfield.app.voicemail;

import org.jspecify.annotations.NullMarked;
