// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jackfield.suppressor.speexdsp;

import org.jspecify.annotations.NullMarked;
