// SPDX-License-Identifier: Apache-2.0
/** What must outlive the process: call records and registrations. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
