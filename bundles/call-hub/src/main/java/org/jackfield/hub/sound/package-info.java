// SPDX-License-Identifier: Apache-2.0
/** What is measured and done on samples; knows nothing of calls. */
@NullMarked
package org.jackfield.hub.sound;

import org.jspecify.annotations.NullMarked;
