// SPDX-License-Identifier: Apache-2.0
/** What every plug-in must keep to as a bundle. */
@NullMarked
package org.jackfield.conformance.bundle;

import org.jspecify.annotations.NullMarked;
