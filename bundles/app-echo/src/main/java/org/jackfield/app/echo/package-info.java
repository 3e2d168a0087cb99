// SPDX-License-Identifier: Apache-2.0
/** The echo. */
@NullMarked
package org.jackfield.app.echo;

import org.jspecify.annotations.NullMarked;
