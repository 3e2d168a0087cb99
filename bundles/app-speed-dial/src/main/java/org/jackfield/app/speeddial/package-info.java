// SPDX-License-Identifier: Apache-2.0
/** Short numbers for long ones. */
@NullMarked
package org.jackfield.app.speeddial;

import org.jspecify.annotations.NullMarked;
