// SPDX-License-Identifier: Apache-2.0
/** Sockets: UDP, TCP and TLS on Netty, the connection table and the framing of messages on a stream. */
@NullMarked
package org.jackfield.sip.wire;

import org.jspecify.annotations.NullMarked;
