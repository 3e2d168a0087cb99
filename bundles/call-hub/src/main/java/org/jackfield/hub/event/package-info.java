// SPDX-License-Identifier: Apache-2.0
/** Hands events to those who listen, each in its own time. */
@NullMarked
package org.jackfield.hub.event;

import org.jspecify.annotations.NullMarked;
