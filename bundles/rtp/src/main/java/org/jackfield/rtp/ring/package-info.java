// SPDX-License-Identifier: Apache-2.0
/** A ring between two threads. */
@NullMarked
package org.jackfield.rtp.ring;

import org.jspecify.annotations.NullMarked;
