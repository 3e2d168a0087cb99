// SPDX-License-Identifier: Apache-2.0
/** Plug-ins that only tests install. */
@NullMarked
package org.jackfield.itests.plugin;

import org.jspecify.annotations.NullMarked;
