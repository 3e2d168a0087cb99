// SPDX-License-Identifier: Apache-2.0
/** Recorders that sit beside calls, and what they recorded. */
@NullMarked
package org.jackfield.hub.recording;

import org.jspecify.annotations.NullMarked;
