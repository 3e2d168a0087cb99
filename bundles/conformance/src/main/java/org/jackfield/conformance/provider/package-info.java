// SPDX-License-Identifier: Apache-2.0
/** What every provider adapter must keep to. */
@NullMarked
package org.jackfield.conformance.provider;

import org.jspecify.annotations.NullMarked;
