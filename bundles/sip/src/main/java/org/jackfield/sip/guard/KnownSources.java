// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetAddress;

/** Says which addresses belong to somebody we know: they are slowed when they fail, never banned. Any thread. */
public interface KnownSources {

    /** Whether a registered device or a trunk is at this address. */
    boolean known(InetAddress address);
}
