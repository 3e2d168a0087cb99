// SPDX-License-Identifier: Apache-2.0
/** What was set, in one archive. */
@NullMarked
package org.jackfield.operations.backup;

import org.jspecify.annotations.NullMarked;
