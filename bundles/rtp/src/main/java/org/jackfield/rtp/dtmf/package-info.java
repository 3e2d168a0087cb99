// SPDX-License-Identifier: Apache-2.0
/** Telephone digits as RTP events. */
@NullMarked
package org.jackfield.rtp.dtmf;

import org.jspecify.annotations.NullMarked;
