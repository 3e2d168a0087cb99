// SPDX-License-Identifier: Apache-2.0
/** Says where a number leads: emergency numbers, internal numbers, rules. */
@NullMarked
package org.jackfield.hub.route;

import org.jspecify.annotations.NullMarked;
