// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP archive with a note that says what it is, and files below {@code etc/}. */
final class BackupArchive {

    private static final String NOTE = "jackfield-backup.properties";
    private static final String FORMAT = "format = 1\n";
    private static final String ETC = "etc/";

    private static final int FILE_LIMIT = 1 << 20;
    private static final int FILES_LIMIT = 10_000;
    private static final int WHOLE_LIMIT = 32 << 20;

    private BackupArchive() {}

    static void write(Map<String, Path> files, Instant now, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, NOTE, (FORMAT + "made = " + now + "\n").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> file : files.entrySet()) {
                put(zip, ETC + file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * What is in it, by names below {@code etc}.
     *
     * @throws IllegalArgumentException with a sentence if it is no backup, or holds what none may hold
     */
    static SortedMap<String, byte[]> read(InputStream archive) throws IOException {
        SortedMap<String, byte[]> result = new TreeMap<>();
        boolean noted = false;
        int whole = 0;
        try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = content(zip, entry.getName());
                whole += content.length;
                if (whole > WHOLE_LIMIT || result.size() >= FILES_LIMIT) {
                    throw new IllegalArgumentException("The archive is larger than any backup: nothing was restored.");
                }
                if (entry.getName().equals(NOTE)) {
                    noted = format(content);
                } else {
                    result.put(name(entry.getName()), content);
                }
            }
        } catch (ZipException e) {
            throw new IllegalArgumentException("The archive is broken: download it again.", e);
        }
        if (!noted) {
            throw new IllegalArgumentException("This is no backup: use an archive that GET /api/backup made.");
        }
        return result;
    }

    private static byte[] content(ZipInputStream zip, String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(zip.readNBytes(FILE_LIMIT + 1));
        if (content.size() > FILE_LIMIT) {
            throw new IllegalArgumentException("The file " + name + " in the archive is too large to be a setting.");
        }
        return content.toByteArray();
    }

    private static boolean format(byte[] note) {
        if (!new String(note, StandardCharsets.UTF_8).startsWith(FORMAT)) {
            throw new IllegalArgumentException("The backup is of a newer version: update this appliance first.");
        }
        return true;
    }

    private static String name(String entry) {
        String name = entry.startsWith(ETC) ? entry.substring(ETC.length()) : "";
        if (!SavedFiles.holds(name)) {
            throw new IllegalArgumentException("The file '" + entry + "' does not belong into a backup.");
        }
        return name;
    }
}
