// SPDX-License-Identifier: Apache-2.0
/** Opus in plain Java, by Concentus. */
@NullMarked
package org.jackfield.codec.opusjava;

import org.jspecify.annotations.NullMarked;
