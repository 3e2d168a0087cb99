// SPDX-License-Identifier: Apache-2.0
/** The torture messages of RFC 4475: in words of our own, and where they can be had in the RFC's; and who sends them. */
@NullMarked
package org.jackfield.itests.torture;

import org.jspecify.annotations.NullMarked;
