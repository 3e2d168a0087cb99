// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file is about.
 *
 * @param name empty for a kind with one file
 */
record Place(String kind, String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** A kind that has an owner. */
    record Kind(String name, boolean many) {}

    /**
     * What a file name means. Kinds and names may both contain dashes; the longest kind that fits wins, so that
     * {@code jackfield.app-echo.cfg} is the one file of the kind {@code app-echo} where there is such a kind, and {@code echo} of
     * the kind {@code app} where there is not.
     */
    static Optional<Place> of(String file, List<Kind> kinds) {
        String stem = file.substring(SettingsFolder.PREFIX.length(), file.length() - SettingsFolder.SUFFIX.length());
        return kinds.stream()
                .filter(k -> k.many() ? stem.startsWith(k.name() + "-") : stem.equals(k.name()))
                .max(Comparator.comparingInt(k -> k.name().length()))
                .map(k -> new Place(k.name(), k.many() ? stem.substring(k.name().length() + 1) : ""));
    }

    /** Whether a name may be given to something. */
    static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The file's name. */
    String file() {
        return SettingsFolder.PREFIX + kind + (name.isEmpty() ? "" : "-" + name) + SettingsFolder.SUFFIX;
    }
}
