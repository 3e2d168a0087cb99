// SPDX-License-Identifier: Apache-2.0
/** Menus that callers walk by keys. */
@NullMarked
package org.jackfield.app.menu;

import org.jspecify.annotations.NullMarked;
