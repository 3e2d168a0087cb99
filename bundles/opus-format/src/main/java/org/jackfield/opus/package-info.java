// SPDX-License-Identifier: Apache-2.0
/** Opus as a payload of RTP (RFC 7587): what is offered, what the far end wishes, how an encoder follows. */
@NullMarked
package org.jackfield.opus;

import org.jspecify.annotations.NullMarked;
