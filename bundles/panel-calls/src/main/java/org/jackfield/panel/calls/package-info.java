// SPDX-License-Identifier: Apache-2.0
/** Console panel: the calls that are live. */
@NullMarked
package org.jackfield.panel.calls;

import org.jspecify.annotations.NullMarked;
