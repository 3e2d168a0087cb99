// SPDX-License-Identifier: Apache-2.0
/** G.722 in plain Java; names in capitals are the recommendation's. */
@NullMarked
package org.jackfield.codec.g722;

import org.jspecify.annotations.NullMarked;
