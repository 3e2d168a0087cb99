// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A shipped bundle packed anew with something changed. */
public final class Repacked {

    private Repacked() {}

    /** What becomes of a file in a bundle. */
    @FunctionalInterface
    public interface Content {

        /** What the file is to hold; empty leaves it out. */
        Optional<byte[]> of(String name, byte[] content);
    }

    /** Packs {@code jar} anew into {@code target}, which may not be the same. */
    public static Path of(Path jar, Path target, Consumer<Attributes> manifest, Content content) {
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest changed = from.getManifest();
            manifest.accept(changed.getMainAttributes());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), changed)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME) && !entry.isDirectory()) {
                        byte[] bytes = from.getInputStream(entry).readAllBytes();
                        add(out, entry.getName(), content.of(entry.getName(), bytes));
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream out, String name, Optional<byte[]> content) throws IOException {
        if (content.isPresent()) {
            out.putNextEntry(new JarEntry(name));
            out.write(content.get());
            out.closeEntry();
        }
    }
}
