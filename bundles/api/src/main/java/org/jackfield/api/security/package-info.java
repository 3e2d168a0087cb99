// SPDX-License-Identifier: Apache-2.0
/** Certificates, users and bans. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
