// SPDX-License-Identifier: Apache-2.0
/** Service numbers that say something. */
@NullMarked
package org.jackfield.app.announcement;

import org.jspecify.annotations.NullMarked;
