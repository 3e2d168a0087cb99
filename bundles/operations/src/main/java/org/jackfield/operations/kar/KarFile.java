// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jackfield.api.plugin.PluginException;

/** A Karaf archive, a ZIP file: bundles and files of features under {@code repository/}, laid out as Maven does. */
final class KarFile {

    private static final String REPOSITORY = "repository/";
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_FILES = 10_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+@.-]+(/[A-Za-z0-9_+@.-]+)*/?");
    private static final Pattern FEATURES = Pattern.compile(".*\\.(xml|json)");

    private KarFile() {}

    /**
     * Unpacks what lies under {@code repository/}, each file checked against its checksum.
     *
     * @return the files that may name features, relative to the folder
     * @throws PluginException with a sentence if it is broken, or is something else
     */
    static List<Path> unpack(Path kar, Path folder) {
        List<Path> features = new ArrayList<>();
        try (ZipFile zip = new ZipFile(kar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            refuse(entries);
            long room = MOST_BYTES;
            for (ZipEntry entry : entries) {
                if (entry.getName().startsWith(REPOSITORY) && !entry.isDirectory()) {
                    Path relative = Path.of(entry.getName().substring(REPOSITORY.length()));
                    room -= unpack(zip, entry, folder.resolve(relative), room);
                    if (FEATURES.matcher(entry.getName()).matches()
                            && !relative.getFileName().toString().startsWith("maven-metadata")) {
                        features.add(relative);
                    }
                }
            }
        } catch (IOException e) {
            throw new PluginException("The file is broken or no KAR file (" + e.getMessage() + "): fetch it anew.");
        }
        return features;
    }

    private static void refuse(List<? extends ZipEntry> entries) {
        if (entries.size() > MOST_FILES) {
            throw new PluginException(
                    "The file holds more than " + MOST_FILES + " files: it is no KAR file of a plug-in.");
        }
        if (entries.stream().noneMatch(entry -> entry.getName().startsWith(REPOSITORY))) {
            throw new PluginException(
                    "The file is no KAR file: it has no folder repository/. A bundle alone is packed into one first, see"
                            + " docs/plugins.md.");
        }
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!PLAIN.matcher(name).matches() || ("/" + name + "/").contains("/../")) {
                throw new PluginException("The file holds a file called '" + name + "', which is not allowed.");
            }
            if (name.startsWith("resources/") && !entry.isDirectory()) {
                throw new PluginException(
                        "The file wants to put " + name
                                + " into the appliance's own folders, which plug-ins may not: settings are declared by Metatype.");
            }
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, Path target, long room) throws IOException {
        Files.createDirectories(target.getParent());
        CRC32 sum = new CRC32();
        try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            long bytes = Files.copy(new Limited(content, room), target);
            if (sum.getValue() != entry.getCrc() || entry.getSize() != bytes) {
                throw new IOException(entry.getName() + " is damaged");
            }
            return bytes;
        }
    }

    /** Fails rather than fill the disk with what grows while it is unpacked. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("it holds more than " + MOST_BYTES + " bytes");
            }
            return read;
        }
    }
}
