// SPDX-License-Identifier: Apache-2.0
/** Provider trunks: registration, health, and the way to them. */
@NullMarked
package org.jackfield.sip.trunk;

import org.jspecify.annotations.NullMarked;
