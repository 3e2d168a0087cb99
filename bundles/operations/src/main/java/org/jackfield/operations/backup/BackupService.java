// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jackfield.api.backup.Backup;
import org.jackfield.operations.tls.CertificatesService;
import org.jackfield.operations.users.UsersService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Backup} of Karaf's {@code etc}. Whoever reads a file there (settings, users, certificate) watches it, so that nothing
 * needs to be told of a restore.
 */
@Component(service = Backup.class)
public final class BackupService implements Backup {

    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    private static final String USERS = "users.properties";
    private static final String CERTIFICATE = "tls/jackfield.crt";
    private static final String KEY = "tls/jackfield.key";

    private final Path etc;
    private final Path kept;
    private final Clock clock;

    @Activate
    public BackupService(BundleContext context) {
        this(
                Path.of(String.valueOf(context.getProperty("karaf.etc"))),
                Path.of(String.valueOf(context.getProperty("karaf.data"))).resolve("backup"),
                Clock.systemUTC());
    }

    BackupService(Path etc, Path kept, Clock clock) {
        this.etc = etc;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public synchronized void write(OutputStream out) throws IOException {
        BackupArchive.write(new SavedFiles(etc).list(), clock.instant(), out);
    }

    @Override
    public synchronized Restored restore(InputStream archive) throws IOException {
        SortedMap<String, byte[]> files = BackupArchive.read(archive);
        check(files);
        Path before = keep();
        SortedSet<String> obsolete = new TreeSet<>(new SavedFiles(etc).list().keySet());
        obsolete.removeAll(files.keySet());
        obsolete.removeIf(name -> !name.startsWith("jackfield."));
        put(files);
        for (String name : obsolete) {
            Files.deleteIfExists(etc.resolve(name));
        }
        audit.info("backup restored: {} files put in place, {} taken away", files.size(), obsolete.size());
        return new Restored(List.copyOf(files.keySet()), List.copyOf(obsolete), before.toString());
    }

    private static void check(SortedMap<String, byte[]> files) {
        if (!UsersService.anAdminIn(text(files, USERS))) {
            throw new IllegalArgumentException(
                    "There is no admin in the backup, so that nobody could log in any more.");
        }
        if (files.containsKey(CERTIFICATE) || files.containsKey(KEY)) {
            try {
                CertificatesService.check(text(files, CERTIFICATE), text(files, KEY));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("The certificate in the backup will not do: " + e.getMessage(), e);
            }
        }
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(Optional.ofNullable(files.get(name)).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    /** What is there now, as an archive that only its owner can read. */
    private Path keep() throws IOException {
        Files.createDirectories(kept);
        String moment = clock.instant().toString().replaceAll("[^0-9TZ]", "-");
        Path result = owned(kept.resolve("before-restore-" + moment + ".zip"));
        try (OutputStream out = Files.newOutputStream(result)) {
            write(out);
        }
        return result;
    }

    /** All are written beside their places first, so that a full disk changes nothing. */
    private void put(Map<String, byte[]> files) throws IOException {
        List<Path> places = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = etc.resolve(file.getKey());
            Files.createDirectories(place.toAbsolutePath().getParent());
            Files.write(owned(beside(place)), file.getValue());
            places.add(place);
        }
        for (Path place : places) {
            Files.move(beside(place), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path beside(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".restored");
    }

    private static Path owned(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }
}
