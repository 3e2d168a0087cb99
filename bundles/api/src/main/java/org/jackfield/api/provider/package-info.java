// SPDX-License-Identifier: Apache-2.0
/** Providers: how a trunk is reached, identified and understood. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.provider;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
