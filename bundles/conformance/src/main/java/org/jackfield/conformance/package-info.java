// SPDX-License-Identifier: Apache-2.0
/**
 * What every plug-in of a kind must keep to, as JUnit 5 tests. An author extends the suite of the kind, gives it what the bundle registers, and
 * runs it in the build beside tests of what is special.
 */
@NullMarked
package org.jackfield.conformance;

import org.jspecify.annotations.NullMarked;
