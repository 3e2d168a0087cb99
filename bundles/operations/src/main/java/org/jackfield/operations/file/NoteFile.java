// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A few lines of {@code key=value} that are there as a whole or not at all, whenever the power fails.
 *
 * @param path where it lies; its folder is made when it is written
 */
public record NoteFile(Path path) {

    /** What stands in it; empty if there is no such file. */
    public SortedMap<String, String> read() {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(path)) {
            read.load(text);
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(path + " cannot be read: " + e.getMessage(), e));
        }
        SortedMap<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }

    /** Puts these in place of what stood there; on the disk when it returns. */
    public void write(Map<String, String> values) {
        Properties lines = new Properties();
        lines.putAll(values);
        try {
            Path next = path.resolveSibling(path.getFileName() + ".next");
            Files.createDirectories(path.getParent());
            try (Writer text = Files.newBufferedWriter(next)) {
                lines.store(text, null);
            }
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written: free some space there, or mend its owner", e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be taken away", e);
        }
    }
}
