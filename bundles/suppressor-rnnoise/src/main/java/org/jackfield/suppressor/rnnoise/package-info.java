// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jackfield.suppressor.rnnoise;

import org.jspecify.annotations.NullMarked;
