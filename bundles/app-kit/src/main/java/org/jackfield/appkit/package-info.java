// SPDX-License-Identifier: Apache-2.0
/** What applications have in common. Travels inside each of them. */
@NullMarked
package org.jackfield.appkit;

import org.jspecify.annotations.NullMarked;
