// SPDX-License-Identifier: Apache-2.0
/** Opus by libopus. */
@NullMarked
package org.jackfield.codec.opus;

import org.jspecify.annotations.NullMarked;
