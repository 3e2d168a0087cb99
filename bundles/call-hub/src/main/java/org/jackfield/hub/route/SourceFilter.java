// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.List;
import org.jackfield.api.call.Source;

/**
 * From whom an outbound rule takes calls. Nothing named: every device. {@code NAME} is a device or a trunk of exactly that
 * name, {@code prefix*} every device whose name begins so, {@code device:…} and {@code provider:…} say which of the two is
 * meant. A trunk is let through only if it is named in full; operators always are.
 */
record SourceFilter(List<String> entries) {

    private static final String DEVICE = "device:";
    private static final String PROVIDER = "provider:";

    SourceFilter {
        entries = List.copyOf(entries);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static SourceFilter parse(String... texts) {
        List<String> entries = List.of(texts).stream().map(String::strip).toList();
        for (String entry : entries) {
            if (entry.startsWith(PROVIDER) && entry.endsWith("*")) {
                throw new IllegalArgumentException(
                        "'" + entry + "': a provider that may call out must be named in full");
            }
            if (entry.isEmpty() || entry.equals(DEVICE) || entry.equals(PROVIDER)) {
                throw new IllegalArgumentException("'" + entry + "' names nobody");
            }
        }
        return new SourceFilter(entries);
    }

    boolean admits(Source source) {
        if (source instanceof Source.Trunk trunk) {
            return entries.contains(trunk.name()) || entries.contains(PROVIDER + trunk.name());
        }
        return source instanceof Source.Console
                || entries.isEmpty()
                || entries.stream().anyMatch(entry -> isDevice(entry, source.name()));
    }

    private static boolean isDevice(String entry, String name) {
        String pattern = entry.startsWith(DEVICE) ? entry.substring(DEVICE.length()) : entry;
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(name);
    }
}
