// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jackfield.api.backup.Backup.Restored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {

    private static final String NOTE = "jackfield-backup.properties";
    private static final String ADMIN = "admin = {CRYPT}x{CRYPT},_g_:admingroup\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path etc;

    @SuppressWarnings("NullAway.Init")
    private BackupService backup;

    @BeforeEach
    void begin() throws IOException {
        etc = Files.createDirectories(folder.resolve("etc"));
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        backup = new BackupService(etc, folder.resolve("data/backup"), clock);
        put("users.properties", ADMIN);
        put("jackfield.device-phone1.cfg", "password = first\n");
        put("org.apache.karaf.shell.cfg", "sshPort = 8101\n");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(etc.resolve(name), text);
    }

    private byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        backup.write(out);
        return out.toByteArray();
    }

    private Restored restore(byte[] archive) throws IOException {
        return backup.restore(new ByteArrayInputStream(archive));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatWasSavedComesBackAndWhatCameAfterItGoes() throws IOException {
        byte[] archive = saved();
        put("jackfield.device-phone1.cfg", "password = second\n");
        put("jackfield.device-phone2.cfg", "password = other\n");
        put("org.apache.karaf.shell.cfg", "sshPort = 9101\n");
        Restored restored = restore(archive);
        assertThat(restored.files()).containsExactly("jackfield.device-phone1.cfg", "users.properties");
        assertThat(restored.removed()).containsExactly("jackfield.device-phone2.cfg");
        assertThat(etc.resolve("jackfield.device-phone1.cfg")).hasContent("password = first");
        assertThat(etc.resolve("jackfield.device-phone2.cfg")).doesNotExist();
        assertThat(etc.resolve("org.apache.karaf.shell.cfg")).hasContent("sshPort = 9101");
    }

    @Test
    void whatWasThereBeforeARestoreCanBeRestored() throws IOException {
        byte[] archive = saved();
        put("jackfield.device-phone2.cfg", "password = other\n");
        Path before = Path.of(restore(archive).before());
        assertThat(before.getFileName()).hasToString("before-restore-2026-01-02T03-04-05Z.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(before)))
                .isEqualTo("rw-------");
        restore(Files.readAllBytes(before));
        assertThat(etc.resolve("jackfield.device-phone2.cfg")).hasContent("password = other");
    }

    @Test
    void anArchiveThatLeadsOutOfTheFolderIsRefusedAsAWhole() throws IOException {
        for (String name : new String[] {"etc/../evil.cfg", "etc/jackfield.a/../../b.cfg", "/etc/passwd", "x"}) {
            byte[] archive = zip(Map.of(NOTE, "format = 1\n", "etc/users.properties", ADMIN, name, "x"));
            assertThatThrownBy(() -> restore(archive)).hasMessageContaining(name);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNoBackupOrOfANewerVersionIsRefused() throws IOException {
        assertThatThrownBy(() -> restore("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no backup");
        byte[] newer = zip(Map.of(NOTE, "format = 2\n"));
        assertThatThrownBy(() -> restore(newer)).hasMessageContaining("newer");
    }

    @Test
    void nobodyIsLockedOut() throws IOException {
        byte[] archive = zip(Map.of(NOTE, "format = 1\n", "etc/users.properties", "eve = x,_g_:usergroup\n"));
        assertThatThrownBy(() -> restore(archive)).hasMessageContaining("no admin");
        assertThat(etc.resolve("users.properties")).hasContent(ADMIN.strip());
    }

    @Test
    void aBrokenCertificateIsRefused() throws IOException {
        byte[] archive =
                zip(Map.of(NOTE, "format = 1\n", "etc/users.properties", ADMIN, "etc/tls/jackfield.crt", "broken"));
        assertThatThrownBy(() -> restore(archive)).hasMessageContaining("The certificate in the backup will not do");
    }
}
