// SPDX-License-Identifier: Apache-2.0
/** SDP (RFC 8866) and offer/answer for one audio stream (RFC 3264, RFC 4568). Nothing here touches a socket. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.rtp.sdp;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
