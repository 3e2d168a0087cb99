// SPDX-License-Identifier: Apache-2.0
/** The far end of a browser: one connection, from its offer to its end. */
@NullMarked
package org.jackfield.webrtc.peer;

import org.jspecify.annotations.NullMarked;
