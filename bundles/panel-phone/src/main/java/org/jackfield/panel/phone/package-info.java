// SPDX-License-Identifier: Apache-2.0
/** Console panel: the browser as a phone. */
@NullMarked
package org.jackfield.panel.phone;

import org.jspecify.annotations.NullMarked;
