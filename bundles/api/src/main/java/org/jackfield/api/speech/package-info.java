// SPDX-License-Identifier: Apache-2.0
/** Voices: engines that turn text into sound, and what is said to callers. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.speech;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
