// SPDX-License-Identifier: Apache-2.0
/** What was logged last, and how much is logged. */
@NullMarked
package org.jackfield.operations.log;

import org.jspecify.annotations.NullMarked;
