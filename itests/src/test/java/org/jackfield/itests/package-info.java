// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jackfield.itests;

import org.jspecify.annotations.NullMarked;
