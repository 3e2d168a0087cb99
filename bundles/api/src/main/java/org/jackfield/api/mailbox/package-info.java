// SPDX-License-Identifier: Apache-2.0
/** Mailboxes: where callers leave messages. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.mailbox;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
