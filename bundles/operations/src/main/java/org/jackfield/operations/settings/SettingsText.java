// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.SettingsProblem;

/**
 * The text of a settings file: {@code key = value} lines between comments. Comments, order and blank lines survive a change.
 *
 * <p>Close to Java properties, so that files written by such tools are understood, with one difference: a backslash before
 * anything but a space, {@code : = # !}, another backslash or {@code uXXXX} is an ordinary character, so that a pattern such
 * as {@code /\d+/} may be written as it is. A backslash at the end of a line joins the next line. Not for several threads.
 */
final class SettingsText {

    private static final String ESCAPABLE = " :=#!\\";

    /** What stands in the file: a setting where there is a key, else a line to keep. */
    private record Part(String key, String text) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<SettingsProblem> problems = new ArrayList<>();

    private SettingsText() {}

    /** Reads a file's text. What cannot be understood is found in {@link #problems()}. */
    static SettingsText parse(String text) {
        SettingsText result = new SettingsText();
        Map<String, Integer> seen = new LinkedHashMap<>();
        String[] lines = text.split("\\R", -1);
        int count = lines.length > 0 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        for (int i = 0; i < count; i++) {
            int first = i + 1;
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                result.parts.add(new Part("", lines[i]));
                continue;
            }
            while (continues(line) && i + 1 < count) {
                i++;
                line = line.substring(0, line.length() - 1) + lines[i].strip();
            }
            result.setting(line, first, seen);
        }
        return result;
    }

    private void setting(String line, int number, Map<String, Integer> seen) {
        int end = 0;
        while (end < line.length() && isKey(line.charAt(end))) {
            end++;
        }
        String rest = line.substring(end).strip();
        if (end == 0 || rest.isEmpty() || (rest.charAt(0) != '=' && rest.charAt(0) != ':')) {
            problems.add(new SettingsProblem("", "line " + number + " is not of the form 'key = value'"));
            return;
        }
        String key = line.substring(0, end);
        Integer before = seen.putIfAbsent(key, number);
        if (before != null) {
            problems.add(new SettingsProblem(
                    key, "stands on line " + before + " and again on line " + number + ": keep one of them"));
            return;
        }
        parts.add(new Part(key, unescape(rest.substring(1).strip())));
    }

    private static boolean isKey(char c) {
        return c != '=' && c != ':' && !Character.isWhitespace(c);
    }

    private static boolean continues(String line) {
        int slashes = 0;
        while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(i + 1);
                if (next == 'u'
                        && i + 5 < text.length()
                        && text.substring(i + 2, i + 6).matches("[0-9a-fA-F]{4}")) {
                    c = (char) Integer.parseInt(text.substring(i + 2, i + 6), 16);
                    i += 5;
                } else if (ESCAPABLE.indexOf(next) >= 0) {
                    c = next;
                    i++;
                }
            }
            result.append(c);
        }
        return result.toString();
    }

    private static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = c == ' ' && (i == 0 || i == text.length() - 1);
            if (edge || c < ' ') {
                result.append(String.format("\\u%04x", (int) c));
            } else if (c == '\\') {
                result.append("\\\\");
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    /** What is wrong with the form of the file. */
    List<SettingsProblem> problems() {
        return List.copyOf(problems);
    }

    /** Key by key in the file's order. */
    Map<String, String> values() {
        Map<String, String> result = new LinkedHashMap<>();
        for (Part part : parts) {
            if (!part.key().isEmpty()) {
                result.put(part.key(), part.text());
            }
        }
        return result;
    }

    /** One value as it stands in the file. */
    Optional<String> value(String key) {
        return parts.stream().filter(p -> p.key().equals(key)).map(Part::text).findFirst();
    }

    /** Sets a value where it stands, or at the end. */
    void set(String key, String value) {
        Part next = new Part(key, value);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).key().equals(key)) {
                parts.set(i, next);
                return;
            }
        }
        parts.add(next);
    }

    /** Takes a key out; comments stay. */
    void remove(String key) {
        parts.removeIf(p -> p.key().equals(key));
    }

    /** The file's text. */
    String text() {
        StringBuilder result = new StringBuilder();
        for (Part part : parts) {
            if (part.key().isEmpty()) {
                result.append(part.text());
            } else {
                result.append(part.key()).append(" = ").append(escape(part.text()));
            }
            result.append('\n');
        }
        return result.toString();
    }
}
