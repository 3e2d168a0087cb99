// SPDX-License-Identifier: Apache-2.0
/** The state of the whole, from the parts. */
@NullMarked
package org.jackfield.web.health;

import org.jspecify.annotations.NullMarked;
