// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import org.jackfield.api.backup.Backup;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();

    private final Session session = (Session) Proxy.newProxyInstance(
            CertificateCommandsTest.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "getConsole" -> new PrintStream(screen, true, StandardCharsets.UTF_8);
                case "get" -> "eve";
                case "readLine" -> "from-the-keyboard";
                default -> throw new UnsupportedOperationException(called.getName());
            });

    private final ServerCertificate certificate = new ServerCertificate() {
        @Override
        public View view() {
            return new View(
                    "CN=router",
                    "CN=router",
                    List.of("router", "192.0.2.1"),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "AB:CD",
                    true,
                    "EC 256",
                    "/etc/tls",
                    "",
                    Optional.of("the key is missing"));
        }

        @Override
        public void install(String chain, String key) {
            asked.add("pem " + chain + " " + key);
        }

        @Override
        public void install(byte[] pkcs12, String password) {
            asked.add("pkcs12 " + pkcs12.length + " " + password);
        }

        @Override
        public void renew(List<String> names) {
            if (names.contains("a b")) {
                throw new InvalidSettingsException("certificate", List.of(new SettingsProblem("names", "no name")));
            }
            asked.add("renew " + names);
        }
    };

    private final Backup backup = new Backup() {
        @Override
        public void write(OutputStream out) throws IOException {
            out.write("archive".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Restored restore(InputStream archive) throws IOException {
            asked.add("restore " + new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            return new Restored(List.of("a"), List.of(), "before.zip");
        }
    };

    private String run(JackfieldCommand command) {
        screen.reset();
        command.session = session;
        if (command instanceof CertificateCommand about) {
            about.certificate = certificate;
        }
        command.execute();
        return screen.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theCertificateIsShownInWords() {
        assertThat(run(new CertificateShowCommand()))
                .contains("AB:CD (SHA-256)", "must be told to trust it", "router, 192.0.2.1", "the key is missing");
    }

    @Test
    void itIsInstalledFromPemOrFromAnArchive() throws IOException {
        CertificateInstallCommand command = new CertificateInstallCommand();
        command.file = file("a.crt", "chain").toString();
        assertThat(run(command)).contains("CN=router");
        command.key = file("a.key", "key").toString();
        run(command);
        assertThat(asked).containsExactly("pkcs12 5 from-the-keyboard", "pem chain key");
        command.file = folder.resolve("none").toString();
        assertThat(run(command)).contains("cannot be read", "none");
    }

    @Test
    void aRefusalNamesTheField() {
        CertificateRenewCommand command = new CertificateRenewCommand();
        command.names = List.of("a b");
        assertThat(run(command)).contains("nothing was changed", "names: no name");
        command.names = List.of("router");
        assertThat(run(command)).contains("It is for router");
        assertThat(asked).containsExactly("renew [router]");
    }

    @Test
    void aBackupIsWrittenOnceAndRestored() {
        BackupCommand save = new BackupCommand();
        save.backup = backup;
        save.file = folder.resolve("b.zip").toString();
        assertThat(run(save)).contains("b.zip", "passwords");
        assertThat(folder.resolve("b.zip")).hasContent("archive");
        assertThat(run(save)).contains("exists already");
        RestoreCommand restore = new RestoreCommand();
        restore.backup = backup;
        restore.file = save.file;
        assertThat(run(restore)).contains("1 files", "before.zip");
        assertThat(asked).containsExactly("restore archive");
    }
}
