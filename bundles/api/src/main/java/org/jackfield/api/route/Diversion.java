// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import java.util.List;
import org.jackfield.api.call.Target;

/**
 * Where a call goes in place of a device.
 *
 * @param targets rung at once; empty refuses the call as busy: the device is not to be disturbed
 */
public record Diversion(List<Target> targets) {

    public Diversion {
        targets = List.copyOf(targets);
    }
}
