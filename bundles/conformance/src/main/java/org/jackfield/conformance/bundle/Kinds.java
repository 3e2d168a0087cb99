// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.settings.SettingsOwner;

/** How settings are declared. */
final class Kinds {

    private Kinds() {}

    /** Requires of an owner of settings that files can be found and forms be drawn for it. */
    static void check(Object service) {
        SettingsOwner<?> owner = (SettingsOwner<?>) service;
        assertThat(owner.kind()).as("kind of settings").matches("[a-z][a-z0-9-]*");
        assertThat(owner.type()).as("declaration of settings").isAnnotation();
        String metatype = "OSGI-INF/metatype/" + owner.type().getName() + ".xml";
        ClassLoader loader = owner.getClass().getClassLoader();
        assertThat(loader == null ? null : loader.getResource(metatype))
                .as("%s, which @ObjectClassDefinition on the declaration makes", metatype)
                .isNotNull();
    }
}
