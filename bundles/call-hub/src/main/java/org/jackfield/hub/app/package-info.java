// SPDX-License-Identifier: Apache-2.0
/** The endpoint behind which service numbers live. */
@NullMarked
package org.jackfield.hub.app;

import org.jspecify.annotations.NullMarked;
