// SPDX-License-Identifier: Apache-2.0
/** What stands in an RTP packet, and what is learned from a run of them. */
@NullMarked
package org.jackfield.rtp.packet;

import org.jspecify.annotations.NullMarked;
