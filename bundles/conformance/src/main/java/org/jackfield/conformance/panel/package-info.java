// SPDX-License-Identifier: Apache-2.0
/** What every console panel must keep to. */
@NullMarked
package org.jackfield.conformance.panel;

import org.jspecify.annotations.NullMarked;
