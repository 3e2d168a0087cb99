// SPDX-License-Identifier: Apache-2.0
/** Speech by Kokoro-82M. */
@NullMarked
package org.jackfield.tts.kokoro;

import org.jspecify.annotations.NullMarked;
