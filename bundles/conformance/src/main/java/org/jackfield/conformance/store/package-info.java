// SPDX-License-Identifier: Apache-2.0
/** What every store must keep to. */
@NullMarked
package org.jackfield.conformance.store;

import org.jspecify.annotations.NullMarked;
