// SPDX-License-Identifier: Apache-2.0
/** What can be plugged in, what is, and what uses it now. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
