// SPDX-License-Identifier: Apache-2.0
/** Which address a peer is told. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
