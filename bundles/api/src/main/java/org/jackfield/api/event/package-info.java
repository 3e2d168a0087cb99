// SPDX-License-Identifier: Apache-2.0
/** What happened: sealed, immutable events and who listens to them. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
