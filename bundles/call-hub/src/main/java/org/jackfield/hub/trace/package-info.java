// SPDX-License-Identifier: Apache-2.0
/** What is remembered of the way of each call, within bounds. */
@NullMarked
package org.jackfield.hub.trace;

import org.jspecify.annotations.NullMarked;
