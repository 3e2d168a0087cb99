// SPDX-License-Identifier: Apache-2.0
/** Calls, their legs, and the endpoints that make legs: the words spoken between the hub and everything that can ring. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.api.call;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
