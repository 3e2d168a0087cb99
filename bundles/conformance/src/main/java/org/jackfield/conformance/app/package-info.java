// SPDX-License-Identifier: Apache-2.0
/** What every application must keep to. */
@NullMarked
package org.jackfield.conformance.app;

import org.jspecify.annotations.NullMarked;
