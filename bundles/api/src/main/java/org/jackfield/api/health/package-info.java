// SPDX-License-Identifier: Apache-2.0
/** Whether a part of the house is ready. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
