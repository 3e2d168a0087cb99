// SPDX-License-Identifier: Apache-2.0
/** Rooms in which callers talk with each other. */
@NullMarked
package org.jackfield.app.conference;

import org.jspecify.annotations.NullMarked;
