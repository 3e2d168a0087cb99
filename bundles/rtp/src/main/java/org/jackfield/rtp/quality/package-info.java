// SPDX-License-Identifier: Apache-2.0
/** How a stream sounds to an ear, reckoned from what the wire measures. */
@NullMarked
package org.jackfield.rtp.quality;

import org.jspecify.annotations.NullMarked;
