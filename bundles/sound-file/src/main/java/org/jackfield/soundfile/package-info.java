// SPDX-License-Identifier: Apache-2.0
/** Sound on its way from a clock to a file. Travels inside whoever keeps sound. */
@NullMarked
package org.jackfield.soundfile;

import org.jspecify.annotations.NullMarked;
