// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is made once: the user {@code admin} and two devices to try, each with a password of its own. */
final class FirstStart {

    static final String USER = "admin";

    /** Stands in the note in place of a password that somebody chose. */
    static final String GIVEN = "(JACKFIELD_ADMIN_PASSWORD)";

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int ADMIN_LENGTH = 16;
    private static final int DEVICE_LENGTH = 14;

    private final Path etc;
    private final Path note;
    private final SecureRandom random = new SecureRandom();

    /** @param note where to write what was made, for whoever started us */
    FirstStart(Path etc, Path note) {
        this.etc = etc;
        this.note = note;
    }

    void run(UserFile users, Optional<String> given) throws IOException {
        String password = given.orElseGet(() -> password(ADMIN_LENGTH));
        List<String> lines = new ArrayList<>();
        lines.add("user " + USER);
        lines.add("password " + (given.isPresent() ? GIVEN : password));
        if (noDevices()) {
            lines.add(device("phone1", "101"));
            lines.add(device("phone2", "102"));
        }
        write(note, String.join("\n", lines) + "\n");
        users.set(USER, UserFile.entry(password, "admingroup"));
        log.info("First start: the first passwords are in {}; change them and delete it", note);
    }

    private boolean noDevices() throws IOException {
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(etc, "jackfield.device-*.cfg")) {
            return !devices.iterator().hasNext();
        }
    }

    private String device(String name, String number) throws IOException {
        String password = password(DEVICE_LENGTH);
        write(
                etc.resolve("jackfield.device-" + name + ".cfg"),
                """
                # A telephone, made at the first start. More keys: docs/phones.md.
                # What the telephone logs in with; its user name is the name of this file, %s.
                password = %s
                # The numbers that it is dialled by, separated by commas; its name works, too.
                number = %s
                """
                        .formatted(name, password, number));
        return "device " + name + " " + password + " " + number;
    }

    private String password(int length) {
        StringBuilder result = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            result.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return result.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
