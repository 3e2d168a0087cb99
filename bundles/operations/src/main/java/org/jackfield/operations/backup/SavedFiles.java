// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which files of {@code etc} are somebody's own work, so that a backup holds them. */
final class SavedFiles {

    private static final Pattern NAME = Pattern.compile("jackfield\\.[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.cfg"
            + "|(users|keys)\\.properties|org\\.ops4j\\.pax\\.logging\\.cfg|tls/jackfield\\.(crt|key)");

    private final Path etc;

    SavedFiles(Path etc) {
        this.etc = etc;
    }

    /** Whether a backup may hold a file of this name below {@code etc}; no name leads out of it. */
    static boolean holds(String name) {
        return NAME.matcher(name).matches();
    }

    /** Those that are there, by their names below {@code etc}. */
    SortedMap<String, Path> list() throws IOException {
        SortedMap<String, Path> result = new TreeMap<>();
        for (String folder : new String[] {"", "tls"}) {
            Path place = etc.resolve(folder);
            if (Files.isDirectory(place)) {
                list(place, folder.isEmpty() ? "" : folder + "/", result);
            }
        }
        return result;
    }

    private static void list(Path place, String prefix, SortedMap<String, Path> result) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                String name = prefix + file.getFileName();
                if (holds(name) && Files.isRegularFile(file)) {
                    result.put(name, file);
                }
            }
        }
    }
}
