// SPDX-License-Identifier: Apache-2.0
/** Settings: from files in {@code etc/} to the owners that asked for them, and back. */
@NullMarked
package org.jackfield.operations.settings;

import org.jspecify.annotations.NullMarked;
