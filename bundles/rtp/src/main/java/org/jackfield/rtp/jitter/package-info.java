// SPDX-License-Identifier: Apache-2.0
/** Puts what the network disordered into order and time again. */
@NullMarked
package org.jackfield.rtp.jitter;

import org.jspecify.annotations.NullMarked;
