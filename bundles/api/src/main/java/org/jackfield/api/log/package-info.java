// SPDX-License-Identifier: Apache-2.0
/** What was logged last. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.log;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
