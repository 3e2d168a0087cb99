// SPDX-License-Identifier: Apache-2.0
/** Who may log in: Karaf's users file, with hashed passwords. */
@NullMarked
package org.jackfield.operations.users;

import org.jspecify.annotations.NullMarked;
