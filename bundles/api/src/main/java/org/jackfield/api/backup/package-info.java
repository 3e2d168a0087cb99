// SPDX-License-Identifier: Apache-2.0
/** Saving and restoring what was set. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
