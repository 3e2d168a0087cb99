// SPDX-License-Identifier: Apache-2.0
/** The sound of live calls: clocks, slots, mixing and relaying. */
@NullMarked
package org.jackfield.hub.media;

import org.jspecify.annotations.NullMarked;
