// SPDX-License-Identifier: Apache-2.0
/** Which way a browser's packets come and go: the lite side of ICE (RFC 8445, 2.5). */
@NullMarked
package org.jackfield.webrtc.ice;

import org.jspecify.annotations.NullMarked;
