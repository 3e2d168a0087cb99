// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.panel;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jackfield.api.panel.DashboardPanel;

/** A panel as a properties file describes it. */
record DescribedPanel(
        String id,
        String title,
        Map<String, String> titles,
        String icon,
        int order,
        String role,
        String module,
        String element,
        boolean background)
        implements DashboardPanel {

    private static final String TITLE_IN = "title.";

    /**
     * @throws IllegalArgumentException with a sentence that names the key which is missing or wrong
     */
    static DescribedPanel of(Properties words) {
        String id = word(words, "id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("id must be lower-case letters, digits and dashes, not '" + id + "'");
        }
        Map<String, String> titles = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(TITLE_IN))
                .collect(Collectors.toMap(key -> key.substring(TITLE_IN.length()), key -> word(words, key)));
        return new DescribedPanel(
                id,
                word(words, "title"),
                titles,
                word(words, "icon"),
                order(word(words, "order")),
                word(words, "role"),
                word(words, "module"),
                word(words, "element"),
                Boolean.parseBoolean(words.getProperty("background", "false")));
    }

    private static int order(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("order must be a number, not '" + word + "'", e);
        }
    }

    private static String word(Properties words, String key) {
        return Optional.ofNullable(words.getProperty(key))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("the key " + key + " is missing"));
    }
}
