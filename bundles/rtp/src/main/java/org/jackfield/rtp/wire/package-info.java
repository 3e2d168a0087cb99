// SPDX-License-Identifier: Apache-2.0
/** The engine: ports, event loops and the path of a packet. */
@NullMarked
package org.jackfield.rtp.wire;

import org.jspecify.annotations.NullMarked;
