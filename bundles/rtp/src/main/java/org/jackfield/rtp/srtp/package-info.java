// SPDX-License-Identifier: Apache-2.0
/** SRTP and SRTCP over jitsi-srtp, which stays behind this package. */
@NullMarked
package org.jackfield.rtp.srtp;

import org.jspecify.annotations.NullMarked;
