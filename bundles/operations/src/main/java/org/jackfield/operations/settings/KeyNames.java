// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

/** How the methods of a settings annotation become keys: the mapping of OSGi Declarative Services (112.8.2.1). */
final class KeyNames {

    private KeyNames() {}

    /** The key of a method: {@code public$_$address} is {@code public-address}. */
    static String of(String method) {
        StringBuilder key = new StringBuilder();
        int i = 0;
        while (i < method.length()) {
            if (method.startsWith("$_$", i)) {
                key.append('-');
                i += 3;
            } else if (method.startsWith("$$", i)) {
                key.append('$');
                i += 2;
            } else if (method.startsWith("__", i)) {
                key.append('_');
                i += 2;
            } else {
                char c = method.charAt(i++);
                if (c == '_') {
                    key.append('.');
                } else if (c != '$') {
                    key.append(c);
                }
            }
        }
        return key.toString();
    }
}
