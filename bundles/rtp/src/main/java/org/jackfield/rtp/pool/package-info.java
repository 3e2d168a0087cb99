// SPDX-License-Identifier: Apache-2.0
/** Which port is used when. */
@NullMarked
package org.jackfield.rtp.pool;

import org.jspecify.annotations.NullMarked;
