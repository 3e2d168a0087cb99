// SPDX-License-Identifier: Apache-2.0
/** The registrar (RFC 3261, 10.3): who is where, kept in memory, written behind to whatever store there is. */
@NullMarked
package org.jackfield.sip.registrar;

import org.jspecify.annotations.NullMarked;
