// SPDX-License-Identifier: Apache-2.0
/** Recordings of calls. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.recording;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
