// SPDX-License-Identifier: Apache-2.0
/** Calls, devices and the rest as REST and events show them. */
@NullMarked
package org.jackfield.web.json;

import org.jspecify.annotations.NullMarked;
