// SPDX-License-Identifier: Apache-2.0
/** Several people under one number. */
@NullMarked
package org.jackfield.app.group;

import org.jspecify.annotations.NullMarked;
