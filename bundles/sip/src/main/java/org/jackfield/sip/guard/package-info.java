// SPDX-License-Identifier: Apache-2.0
/** Who is let in: bans of addresses that guess and scan, and the proof of who sends a request. */
@NullMarked
package org.jackfield.sip.guard;

import org.jspecify.annotations.NullMarked;
