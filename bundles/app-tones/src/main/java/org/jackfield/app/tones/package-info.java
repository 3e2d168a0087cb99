// SPDX-License-Identifier: Apache-2.0
/** Music and tones. */
@NullMarked
package org.jackfield.app.tones;

import org.jspecify.annotations.NullMarked;
