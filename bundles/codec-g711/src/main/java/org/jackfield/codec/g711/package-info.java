// SPDX-License-Identifier: Apache-2.0
/** G.711 in plain Java. */
@NullMarked
package org.jackfield.codec.g711;

import org.jspecify.annotations.NullMarked;
