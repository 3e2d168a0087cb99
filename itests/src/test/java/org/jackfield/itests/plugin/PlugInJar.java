// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;

/** Packs an activator of the tests, with the classes nested in it, into a bundle as somebody else would build one. */
public final class PlugInJar {

    private PlugInJar() {}

    public static Path of(
            Class<? extends BundleActivator> activator,
            String name,
            String version,
            Map<String, String> headers,
            Path folder) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Activator", activator.getName());
        headers.forEach(main::putValue);
        try {
            Path jar = Files.createDirectories(folder).resolve(name + "-" + version + ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                add(out, activator);
                for (Class<?> other : activator.getDeclaredClasses()) {
                    add(out, other);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException(name + " is missing");
            }
            bytes.transferTo(out);
        }
        out.closeEntry();
    }
}
