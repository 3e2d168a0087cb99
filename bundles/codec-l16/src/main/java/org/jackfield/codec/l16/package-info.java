// SPDX-License-Identifier: Apache-2.0
/** L16, uncompressed sound. */
@NullMarked
package org.jackfield.codec.l16;

import org.jspecify.annotations.NullMarked;
