// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.panel;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackfield.api.panel.DashboardPanel;

/**
 * What a bundle has of a panel.
 *
 * @param place path of the properties file in the bundle
 * @param words what it says
 * @param module text of the ES module
 */
record PanelFiles(String place, Properties words, String module) {

    private static final Pattern IMPORT = Pattern.compile(
            "\\b(?:import|export)\\b[^;'\"`()]*?\\bfrom\\s*[\"']([^\"']+)[\"']|\\bimport\\s*[\"']([^\"']+)[\"']");
    private static final String TITLE_IN = "title.";

    /** Reads a JAR, or a folder that is going to be one. */
    static PanelFiles of(Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            return read(bundle);
        }
        try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
            return read(jar.getPath("/"));
        }
    }

    private static PanelFiles read(Path root) throws IOException {
        Manifest manifest = new Manifest(Files.newInputStream(root.resolve(JarFile.MANIFEST_NAME)));
        String place = Optional.ofNullable(manifest.getMainAttributes().getValue(DashboardPanel.HEADER))
                .orElseThrow(() -> new AssertionError("The manifest has no header " + DashboardPanel.HEADER))
                .strip();
        Path file = root.resolve(place);
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        String url = words.getProperty("module", "").replaceFirst("\\?.*", "");
        Path module = file.resolveSibling(url.substring(url.lastIndexOf('/') + 1));
        return new PanelFiles(place, words, Files.readString(module, StandardCharsets.UTF_8));
    }

    String word(String key) {
        String word = wordOr(key, "");
        if (word.isEmpty()) {
            throw new AssertionError(place + " lacks " + key);
        }
        return word;
    }

    String wordOr(String key, String otherwise) {
        return words.getProperty(key, otherwise).strip();
    }

    /** By language. */
    Map<String, String> titles() {
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(TITLE_IN))
                .collect(Collectors.toMap(key -> key.substring(TITLE_IN.length()), this::word));
    }

    /** What the module imports, by name. */
    List<String> imports() {
        return IMPORT.matcher(module).results().map(PanelFiles::name).distinct().toList();
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
