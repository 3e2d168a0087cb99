// SPDX-License-Identifier: Apache-2.0
/** What happened on the way of a call: the messages that its legs exchanged, and how it sounded from one moment to the next. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.trace;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
