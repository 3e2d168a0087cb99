// SPDX-License-Identifier: Apache-2.0
/** What those hear who are held or wait. */
@NullMarked
package org.jackfield.app.music;

import org.jspecify.annotations.NullMarked;
