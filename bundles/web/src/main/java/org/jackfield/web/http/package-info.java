// SPDX-License-Identifier: Apache-2.0
/** Connectors, and what is done to every request before anything else. */
@NullMarked
package org.jackfield.web.http;

import org.jspecify.annotations.NullMarked;
