// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.telemetry;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Offers figures to whoever publishes them. Registered as a service; asked every few seconds, on any thread. */
@ConsumerType
public interface Measured {

    /** The figures now; must not block. */
    List<Measurement> measurements();
}
