// SPDX-License-Identifier: Apache-2.0
/** Console panels that bundles contribute. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.panel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
