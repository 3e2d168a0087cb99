// SPDX-License-Identifier: Apache-2.0
/** Load for the benchmarks: as little as is needed to make calls and sound, and to measure what comes back. */
@NullMarked
package org.jackfield.bench;

import org.jspecify.annotations.NullMarked;
