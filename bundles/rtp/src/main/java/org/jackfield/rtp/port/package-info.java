// SPDX-License-Identifier: Apache-2.0
/** Ports on the wire: where SIP and browser legs send and receive RTP. */
@Export
@Version("0.1.0")
@NullMarked
package org.jackfield.rtp.port;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
