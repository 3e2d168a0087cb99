// SPDX-License-Identifier: Apache-2.0
/** What every recogniser of speech must keep to. */
@NullMarked
package org.jackfield.conformance.stt;

import org.jspecify.annotations.NullMarked;
