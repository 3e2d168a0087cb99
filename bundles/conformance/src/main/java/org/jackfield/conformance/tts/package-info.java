// SPDX-License-Identifier: Apache-2.0
/** What every voice must keep to. */
@NullMarked
package org.jackfield.conformance.tts;

import org.jspecify.annotations.NullMarked;
