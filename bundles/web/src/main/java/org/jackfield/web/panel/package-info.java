// SPDX-License-Identifier: Apache-2.0
/** Panels of bundles that bring no class of their own. */
@NullMarked
package org.jackfield.web.panel;

import org.jspecify.annotations.NullMarked;
