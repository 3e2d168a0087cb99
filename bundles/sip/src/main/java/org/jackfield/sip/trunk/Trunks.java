// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.Optional;

/** The configured trunks, as calls need them. A service inside this bundle; any thread, does not block. */
public interface Trunks {

    /** A trunk by its provider's name. */
    Optional<Trunk> trunk(String provider);
}
