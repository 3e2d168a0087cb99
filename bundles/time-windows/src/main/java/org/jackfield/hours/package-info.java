// SPDX-License-Identifier: Apache-2.0
/** When something holds. Travels inside whoever goes by the clock. */
@NullMarked
package org.jackfield.hours;

import org.jspecify.annotations.NullMarked;
