// SPDX-License-Identifier: Apache-2.0
/** Callers who wait for somebody who is free. */
@NullMarked
package org.jackfield.app.queue;

import org.jspecify.annotations.NullMarked;
