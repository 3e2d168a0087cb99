// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Puts another certificate in place, from PEM files or a PKCS#12 archive */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "certificate-install",
        description = "Puts another certificate in place, from PEM files or a PKCS#12 archive")
public final class CertificateInstallCommand extends CertificateCommand {

    @Argument(
            index = 0,
            name = "certificate",
            description = "File: PEM, the server's own certificate first; or PKCS#12",
            required = true)
    String file = "";

    @Argument(index = 1, name = "key", description = "File: PEM; left out for PKCS#12, whose password is asked for")
    String key = "";

    @Override
    void run() {
        try {
            if (key.isEmpty()) {
                certificate.install(Files.readAllBytes(Path.of(file)), ask("Password of the archive"));
            } else {
                certificate.install(Files.readString(Path.of(file)), Files.readString(Path.of(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be read: " + e.getMessage(), e);
        }
        changed("certificate installed");
        say("New connections are shown " + certificate.view().subject() + ".");
    }
}
