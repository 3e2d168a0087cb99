// SPDX-License-Identifier: Apache-2.0
/** Telephones: their settings, where they are registered, and the registrar. */
@NullMarked
package org.jackfield.sip.device;

import org.jspecify.annotations.NullMarked;
