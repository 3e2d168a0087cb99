// SPDX-License-Identifier: Apache-2.0
/** Keys by DTLS (RFC 5764): our certificate, the handshake, and what it yields. */
@NullMarked
package org.jackfield.webrtc.dtls;

import org.jspecify.annotations.NullMarked;
