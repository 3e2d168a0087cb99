// SPDX-License-Identifier: Apache-2.0
/** Files that outlive a failing power. */
@NullMarked
package org.jackfield.operations.file;

import org.jspecify.annotations.NullMarked;
