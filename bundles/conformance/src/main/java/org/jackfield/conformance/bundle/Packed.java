// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Classes as they lie on disk: in a JAR, or in a folder that is going to be one. */
final class Packed {

    private Packed() {}

    /** Where a class came from. */
    static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The manifest of a JAR or folder. */
    static InputStream manifest(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return Files.newInputStream(place.resolve(JarFile.MANIFEST_NAME));
        }
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(place))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new IOException(place + " has no manifest at its beginning");
            }
            manifest.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    /** Makes a JAR of a folder, as a build would. */
    static Path folder(Path folder, Path jar) throws IOException {
        try (InputStream words = manifest(folder);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest(words))) {
            for (Path file : content(folder)) {
                // A folder has an entry of its own: some look for what is in it.
                String name =
                        folder.relativize(file).toString().replace('\\', '/') + (Files.isDirectory(file) ? "/" : "");
                if (!name.startsWith("META-INF/MANIFEST") && !name.equals("/")) {
                    out.putNextEntry(new JarEntry(name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
