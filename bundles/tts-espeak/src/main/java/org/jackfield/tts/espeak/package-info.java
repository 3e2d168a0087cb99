// SPDX-License-Identifier: Apache-2.0
/** Speech by espeak-ng. */
@NullMarked
package org.jackfield.tts.espeak;

import org.jspecify.annotations.NullMarked;
