// SPDX-License-Identifier: Apache-2.0
/** How one leg's sound travels, with or without a browser at the far end. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.rtp.transport;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
