// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Karaf's {@code etc/users.properties}: {@code NAME = {CRYPT}HASH{CRYPT},_g_:GROUP}. Read anew each time, because people and
 * Karaf write it, too. Comments and groups stay as they are. Not for several threads.
 */
final class UserFile {

    private static final String MARK = "{CRYPT}";
    private static final Pattern ENTRY = Pattern.compile("\\s*([A-Za-z0-9][A-Za-z0-9._-]{0,63})\\s*[=:]\\s*(.*)");

    private final Path file;

    UserFile(Path file) {
        this.file = file;
    }

    /** What stands behind each user's name. */
    Map<String, String> entries() throws IOException {
        return entries(lines());
    }

    /** What stands behind each user's name in a file with these lines. */
    static Map<String, String> entries(List<String> lines) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String line : lines) {
            entry(line).ifPresent(m -> result.put(m.group(1), m.group(2).strip()));
        }
        return result;
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<Matcher> entry(String line) {
        Matcher matcher = ENTRY.matcher(line);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** An entry for a password and a group. */
    static String entry(String password, String group) {
        return MARK + PasswordHash.of(password) + MARK + ",_g_:" + group;
    }

    /** The password part of an entry, as it is written. */
    static String secret(String entry) {
        int comma = entry.indexOf(',');
        return (comma < 0 ? entry : entry.substring(0, comma)).strip();
    }

    /**
     * Whether two entries let the same person do the same. Karaf's login replaces a password in plain text by its hash, which
     * is no other password; that takes as long as a login.
     */
    static boolean same(String before, String now) {
        String old = secret(before);
        String next = secret(now);
        return groups(before).equals(groups(now))
                && (old.equals(next) || !hashed(old) && hashed(next) && PasswordHash.matches(old, bare(next)));
    }

    /**
     * Puts hashes in place of passwords in plain text.
     *
     * @return whose
     */
    List<String> hash() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> entry : entries().entrySet()) {
            String secret = secret(entry.getValue());
            if (!secret.isEmpty() && !hashed(secret)) {
                int comma = entry.getValue().indexOf(',');
                String rest = comma < 0 ? "" : entry.getValue().substring(comma);
                set(entry.getKey(), MARK + PasswordHash.of(secret) + MARK + rest);
                changed.add(entry.getKey());
            }
        }
        return changed;
    }

    private static boolean hashed(String secret) {
        return secret.startsWith(MARK) && secret.endsWith(MARK) && secret.length() > 2 * MARK.length();
    }

    private static String bare(String secret) {
        return secret.substring(MARK.length(), secret.length() - MARK.length());
    }

    /** Groups and roles of an entry. */
    static List<String> groups(String entry) {
        List<String> parts = new ArrayList<>(List.of(entry.split(",")));
        parts.remove(0);
        return parts.stream()
                .map(p -> p.strip().replace("_g_:", "").replace("_g_\\:", ""))
                .toList();
    }

    /** Writes an entry, in place of the one that is there or at the end. */
    void set(String name, String value) throws IOException {
        List<String> result = new ArrayList<>();
        boolean replaced = false;
        for (String line : lines()) {
            boolean same = entry(line).filter(m -> m.group(1).equals(name)).isPresent();
            if (!same) {
                result.add(line);
            } else if (!replaced) {
                result.add(name + " = " + value);
                replaced = true;
            }
        }
        if (!replaced) {
            result.add(name + " = " + value);
        }
        write(result);
    }

    /** Takes an entry out; false if there is none. */
    boolean remove(String name) throws IOException {
        List<String> before = lines();
        List<String> result = before.stream()
                .filter(line ->
                        !entry(line).filter(m -> m.group(1).equals(name)).isPresent())
                .toList();
        if (result.size() == before.size()) {
            return false;
        }
        write(result);
        return true;
    }

    private void write(List<String> lines) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(next);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
