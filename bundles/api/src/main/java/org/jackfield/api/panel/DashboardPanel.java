// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.panel;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A panel of the console. Appears and goes in open browsers as its service does. A bundle that has nothing to say but this needs no
 * class: it names a file with these words in its manifest ({@link #HEADER}), and the service is registered for it.
 */
@ConsumerType
public interface DashboardPanel {

    /**
     * Manifest header of a bundle with a panel: the path inside the bundle of a UTF-8 properties file with the keys {@code id},
     * {@code title}, {@code title.de} and the like, {@code icon}, {@code order}, {@code role}, {@code module}, {@code element},
     * {@code background}. The files beside it are served below {@code /panel/ID/}.
     */
    String HEADER = "Jackfield-Panel";

    /** In the address bar; lower-case. */
    String id();

    /** In English. */
    String title();

    /** In other languages, by language (RFC 5646), {@code de}. */
    default Map<String, String> titles() {
        return Map.of();
    }

    /** Whether its module has something to do while the panel is not shown: {@code start(host)}, which returns how to stop it. */
    default boolean background() {
        return false;
    }

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
