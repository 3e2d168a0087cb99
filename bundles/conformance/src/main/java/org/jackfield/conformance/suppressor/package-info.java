// SPDX-License-Identifier: Apache-2.0
/** What every noise suppressor must keep to. */
@NullMarked
package org.jackfield.conformance.suppressor;

import org.jspecify.annotations.NullMarked;
