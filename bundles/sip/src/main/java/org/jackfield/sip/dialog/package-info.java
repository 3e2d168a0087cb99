// SPDX-License-Identifier: Apache-2.0
/** Dialogs (RFC 3261, 12) and the requests inside them; no calls, no sound. Everything here lives on one leg's lane. */
@NullMarked
package org.jackfield.sip.dialog;

import org.jspecify.annotations.NullMarked;
