// SPDX-License-Identifier: Apache-2.0
/** Devices and trunks as seen from outside. */
@NullMarked
package org.jackfield.sip.directory;

import org.jspecify.annotations.NullMarked;
