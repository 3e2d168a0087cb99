// SPDX-License-Identifier: Apache-2.0
/** RTCP: reports, their reading, writing and timing. */
@NullMarked
package org.jackfield.rtp.rtcp;

import org.jspecify.annotations.NullMarked;
