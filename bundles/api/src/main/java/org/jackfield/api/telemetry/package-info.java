// SPDX-License-Identifier: Apache-2.0
/** Measurements that parts of the house offer to whoever publishes them. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.telemetry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
