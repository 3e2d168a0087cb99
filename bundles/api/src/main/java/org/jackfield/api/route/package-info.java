// SPDX-License-Identifier: Apache-2.0
/** Routing, asked without dialling: which rule a number takes, and why. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.route;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
