// SPDX-License-Identifier: Apache-2.0
/** Typed settings: who owns which, what is wrong with them, reading and writing them. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
