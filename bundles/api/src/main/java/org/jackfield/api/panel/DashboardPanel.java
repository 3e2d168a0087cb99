// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.panel;

import org.osgi.annotation.versioning.ConsumerType;

/** A panel of the console. Registered as a service; appears and goes in open browsers as the service does. */
@ConsumerType
public interface DashboardPanel {

    /** In the address bar; lower-case. */
    String id();

    String title();

    /** Name of an icon in the console's set. */
    String icon();

    /** Place in the menu, from the left or top; ties by title. */
    int order();

    /** Least role that sees it: {@code user}, {@code operator} or {@code admin}. */
    String role();

    /** URL path of its ES module; carries a hash of the content. */
    String module();

    /** The custom element that the module defines; carries the revision, since an element cannot be defined twice. */
    String element();
}
