// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.jackfield.itests.framework;

import org.jspecify.annotations.NullMarked;
