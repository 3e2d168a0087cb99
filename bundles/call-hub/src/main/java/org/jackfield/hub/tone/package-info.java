// SPDX-License-Identifier: Apache-2.0
/** Telephone digits as tones in the sound (ITU-T Q.23): made and recognised. */
@NullMarked
package org.jackfield.hub.tone;

import org.jspecify.annotations.NullMarked;
