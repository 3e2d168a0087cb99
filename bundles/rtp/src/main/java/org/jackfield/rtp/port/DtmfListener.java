// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import org.jackfield.api.call.Dtmf;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears digits. Called on the port's event loop: must return at once and must not block, for other calls' sound waits. */
@FunctionalInterface
@ConsumerType
public interface DtmfListener {

    /** A digit was pressed and let go; told once. */
    void pressed(Dtmf dtmf);
}
