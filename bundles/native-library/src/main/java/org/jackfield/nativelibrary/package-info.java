// SPDX-License-Identifier: Apache-2.0
/** Native libraries of plug-ins, which come and go in a running process. */
@NullMarked
package org.jackfield.nativelibrary;

import org.jspecify.annotations.NullMarked;
