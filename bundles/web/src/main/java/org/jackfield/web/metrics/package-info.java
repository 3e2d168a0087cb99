// SPDX-License-Identifier: Apache-2.0
/** Figures for Prometheus. */
@NullMarked
package org.jackfield.web.metrics;

import org.jspecify.annotations.NullMarked;
