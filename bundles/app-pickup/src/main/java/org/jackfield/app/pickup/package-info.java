// SPDX-License-Identifier: Apache-2.0
/** Calls that ring elsewhere are answered. */
@NullMarked
package org.jackfield.app.pickup;

import org.jspecify.annotations.NullMarked;
