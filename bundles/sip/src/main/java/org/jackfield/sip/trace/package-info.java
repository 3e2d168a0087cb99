// SPDX-License-Identifier: Apache-2.0
/** Tells which messages pass, without the secrets in them. */
@NullMarked
package org.jackfield.sip.trace;

import org.jspecify.annotations.NullMarked;
