// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.route;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The order in which rules are looked at, as a whole. Any thread; writing waits until the files are in force (some ms each). */
@ProviderType
public interface RouteOrder {

    /** The rules in force, in the order in which they are looked at. */
    List<String> names();

    /**
     * Puts the rules in this order by writing the key {@code order} of those that need another one. When one of the files is
     * refused, those already written are put back.
     *
     * @param names every rule in force once
     * @return what was written; empty if the order was this one already
     * @throws IllegalArgumentException with a sentence if a name is missing, unknown or there twice; nothing is written then
     * @throws org.jackfield.api.settings.InvalidSettingsException if a file is refused
     */
    List<Change> arrange(List<String> names);

    /** A key {@code order} that was written. */
    record Change(String route, int before, int now) {}
}
