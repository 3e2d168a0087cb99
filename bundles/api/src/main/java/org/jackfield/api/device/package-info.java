// SPDX-License-Identifier: Apache-2.0
/** Telephones and provider trunks as seen from outside: who is registered, which trunk is up. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.device;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
