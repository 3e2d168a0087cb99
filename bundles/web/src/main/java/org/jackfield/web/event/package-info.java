// SPDX-License-Identifier: Apache-2.0
/** Server-sent events. */
@NullMarked
package org.jackfield.web.event;

import org.jspecify.annotations.NullMarked;
