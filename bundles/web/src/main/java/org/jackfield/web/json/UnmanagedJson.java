// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.plugin.Unmanaged;

/** Something that runs and that no plug-in brought. */
public record UnmanagedJson(String name, String version, String location, boolean active) {

    public static UnmanagedJson of(Unmanaged bundle) {
        return new UnmanagedJson(bundle.name(), bundle.version(), bundle.location(), bundle.active());
    }
}
