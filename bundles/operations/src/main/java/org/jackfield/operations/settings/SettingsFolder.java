// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code jackfield.*.cfg} files of a folder, looked at every half second. A file counts as changed only once it looks the
 * same twice in a row, so that one that is being written in pieces is not read too early. Not for several threads.
 */
final class SettingsFolder {

    static final String PREFIX = "jackfield.";
    static final String SUFFIX = ".cfg";

    private static final long SIZE_LIMIT = 1 << 20;

    /** How long a file that looks unfinished (empty, no line end at its end) is given to grow. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** What tells one state of a file from another. */
    private record Stamp(FileTime modified, long size, @Nullable Object key) {}

    /**
     * What was found in a file.
     *
     * @param trouble why it could not be read; empty if it could
     */
    record Content(String text, String trouble) {}

    private final Path folder;
    private final Clock clock;
    private final Map<String, Stamp> before = new HashMap<>();
    private final Map<String, Stamp> taken = new HashMap<>();
    private boolean first = true;

    SettingsFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What changed since the last look: file names with their content, or empty for a file that is gone. The first look takes
     * everything as it is.
     *
     * @throws IOException if the folder cannot be listed
     */
    Map<String, Optional<Content>> look() throws IOException {
        Map<String, Stamp> now = list();
        Map<String, Optional<Content>> changes = new TreeMap<>();
        for (Map.Entry<String, Stamp> entry : now.entrySet()) {
            String file = entry.getKey();
            Stamp stamp = entry.getValue();
            if (!stamp.equals(taken.get(file)) && (first || stamp.equals(before.get(file)))) {
                read(file, stamp).ifPresent(content -> {
                    taken.put(file, stamp);
                    changes.put(file, Optional.of(content));
                });
            }
        }
        for (String file : Set.copyOf(taken.keySet())) {
            if (!now.containsKey(file) && !before.containsKey(file)) {
                taken.remove(file);
                changes.put(file, Optional.empty());
            }
        }
        before.clear();
        before.putAll(now);
        first = false;
        return changes;
    }

    private Map<String, Stamp> list() throws IOException {
        Map<String, Stamp> result = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                stamp(file).ifPresent(s -> result.put(file.getFileName().toString(), s));
            }
        }
        return result;
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Content> read(String name, Stamp stamp) {
        boolean young = stamp.modified().toInstant().plus(PATIENCE).isAfter(clock.instant());
        if (stamp.size() > SIZE_LIMIT) {
            return Optional.of(new Content("", "is longer than 1 MiB"));
        }
        try {
            String text = new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
            boolean unfinished = young && !first && !text.endsWith("\n");
            return unfinished ? Optional.empty() : Optional.of(new Content(text, ""));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Content("", "cannot be read: see to its permissions"));
        }
    }

    /** The file's text as it is now; empty if there is none. */
    Optional<String> text(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
    }

    /**
     * Writes a file so that nobody ever sees half of it, and takes it as read.
     *
     * @param secret whether only the owner may read it
     */
    void write(String name, String text, boolean secret) throws IOException {
        Path file = folder.resolve(name);
        Path next = folder.resolve("." + name + ".new");
        Files.deleteIfExists(next);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--");
            Files.createFile(next, PosixFilePermissions.asFileAttribute(permissions));
        }
        Files.writeString(next, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        stamp(file).ifPresent(s -> {
            taken.put(name, s);
            before.put(name, s);
        });
    }

    /** Deletes a file and takes that as read; false if there was none. */
    boolean delete(String name) throws IOException {
        taken.remove(name);
        before.remove(name);
        return Files.deleteIfExists(folder.resolve(name));
    }
}
