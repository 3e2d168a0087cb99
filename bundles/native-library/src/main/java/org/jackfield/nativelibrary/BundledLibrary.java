// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A library that travels in a bundle as {@code native/PLATFORM/libNAME.so}. It is unpacked under a name made from its content: two
 * revisions are two files, and the linker of the operating system, which tells libraries by their files, keeps them apart.
 */
final class BundledLibrary {

    private static final int HASH_BYTES = 12;

    private BundledLibrary() {}

    /**
     * Unpacks it.
     *
     * @param anchor a class of the bundle
     * @param folder of the bundle's own, where only its libraries lie
     * @throws NoLibraryException if the bundle has none for this platform, or it cannot be unpacked
     */
    static Path unpack(Class<?> anchor, String name, Path folder) {
        String resource = "/native/" + Platform.name() + "/lib" + name + ".so";
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NoLibraryException("no lib%s for %s travels with it".formatted(name, Platform.name()));
            }
            return unpack(in.readAllBytes(), name, folder);
        } catch (IOException | UncheckedIOException e) {
            throw new NoLibraryException("lib%s cannot be unpacked into %s: %s".formatted(name, folder, e), e);
        }
    }

    private static Path unpack(byte[] content, String name, Path folder) throws IOException {
        Path file = folder.resolve("lib%s-%s.so".formatted(name, hash(content)));
        Files.createDirectories(folder);
        if (!Files.exists(file) || !hash(Files.readAllBytes(file)).equals(hash(content))) {
            Path partial = Files.createTempFile(folder, name, ".partial");
            Files.write(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        tidy(folder, file);
        return file;
    }

    /** Files of former revisions go; where one is still mapped, its content stays until it is not. */
    private static void tidy(Path folder, Path kept) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.equals(kept)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
