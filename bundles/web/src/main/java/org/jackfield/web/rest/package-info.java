// SPDX-License-Identifier: Apache-2.0
/** The REST resources and their publisher. */
@NullMarked
package org.jackfield.web.rest;

import org.jspecify.annotations.NullMarked;
