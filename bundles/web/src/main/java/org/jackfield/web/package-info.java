// SPDX-License-Identifier: Apache-2.0
/** What the web room shares: the rest of the house as seen from here, and its own settings. */
@NullMarked
package org.jackfield.web;

import org.jspecify.annotations.NullMarked;
