// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.List;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;

/** What an installed feature's bundles do in the house now. Any thread; does not block. */
interface Residents {

    /** Who uses it. */
    List<Use> uses(Feature feature);

    /** What can be set while it is in. */
    List<Owned> settings(Feature feature);

    /** The symbolic names of the bundles that are its own. */
    Set<String> names(Feature feature);
}
