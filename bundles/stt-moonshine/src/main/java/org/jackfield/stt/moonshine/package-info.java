// SPDX-License-Identifier: Apache-2.0
/** Speech to text by the neural network Moonshine. */
@NullMarked
package org.jackfield.stt.moonshine;

import org.jspecify.annotations.NullMarked;
