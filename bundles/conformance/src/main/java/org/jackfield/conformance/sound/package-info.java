// SPDX-License-Identifier: Apache-2.0
/** Sounds to try a plug-in with, and ears to hear what it made of them. */
@NullMarked
package org.jackfield.conformance.sound;

import org.jspecify.annotations.NullMarked;
