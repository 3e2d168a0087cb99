// SPDX-License-Identifier: Apache-2.0
/** The console's files. */
@NullMarked
package org.jackfield.web.console;

import org.jspecify.annotations.NullMarked;
