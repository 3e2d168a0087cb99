// SPDX-License-Identifier: Apache-2.0
/** What must stay true of the house and the compiler cannot see. */
@NullMarked
package org.jackfield.itests.house;

import org.jspecify.annotations.NullMarked;
