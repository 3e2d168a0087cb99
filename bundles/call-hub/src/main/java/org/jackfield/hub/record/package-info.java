// SPDX-License-Identifier: Apache-2.0
/** Writes down what remains of calls. */
@NullMarked
package org.jackfield.hub.record;

import org.jspecify.annotations.NullMarked;
