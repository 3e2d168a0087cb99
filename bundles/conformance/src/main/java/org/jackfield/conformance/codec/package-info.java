// SPDX-License-Identifier: Apache-2.0
/** What every codec must keep to. */
@NullMarked
package org.jackfield.conformance.codec;

import org.jspecify.annotations.NullMarked;
