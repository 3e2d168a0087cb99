// SPDX-License-Identifier: Apache-2.0
/** Serial lanes and their timers: the threads of signalling. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.lane;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
