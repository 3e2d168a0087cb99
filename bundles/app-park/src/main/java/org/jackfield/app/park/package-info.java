// SPDX-License-Identifier: Apache-2.0
/** Places where calls wait until somebody fetches them. */
@NullMarked
package org.jackfield.app.park;

import org.jspecify.annotations.NullMarked;
