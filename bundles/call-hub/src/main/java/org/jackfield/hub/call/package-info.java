// SPDX-License-Identifier: Apache-2.0
/** Live calls: legs joined, dialled, held, transferred and ended, each call on its lane. */
@NullMarked
package org.jackfield.hub.call;

import org.jspecify.annotations.NullMarked;
