// SPDX-License-Identifier: Apache-2.0
/** Service numbers: applications that answer calls themselves. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.app;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
