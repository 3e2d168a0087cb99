// SPDX-License-Identifier: Apache-2.0
/** Where calls for a device go instead, and the codes by which it says so. */
@NullMarked
package org.jackfield.app.diversion;

import org.jspecify.annotations.NullMarked;
