// SPDX-License-Identifier: Apache-2.0
/** From English text to the phonemes that Kokoro was taught. */
@NullMarked
package org.jackfield.tts.kokoro.text;

import org.jspecify.annotations.NullMarked;
