// SPDX-License-Identifier: Apache-2.0
/** Takes plug-ins in and out, over Karaf's features. */
@NullMarked
package org.jackfield.operations.plugin;

import org.jspecify.annotations.NullMarked;
