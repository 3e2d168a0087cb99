// SPDX-License-Identifier: Apache-2.0
/** Serial lanes on a small pool, and their timers on one wheel. */
@NullMarked
package org.jackfield.hub.lane;

import org.jspecify.annotations.NullMarked;
