// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.device;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Who can be reached over an endpoint. One service an endpoint that has devices or trunks; any thread. */
@ProviderType
public interface Directory {

    /** Configured devices, by name. */
    List<DeviceState> devices();

    /** Configured trunks, by name. */
    List<TrunkState> trunks();
}
