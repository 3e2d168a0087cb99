// SPDX-License-Identifier: Apache-2.0
/** What is said to callers: by the engines that are there, or as it was recorded. */
@NullMarked
package org.jackfield.speech;

import org.jspecify.annotations.NullMarked;
