// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.settings.InvalidSettingsException;

/** What commands about the certificate share: the certificate, and how a refusal is told. */
abstract class CertificateCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    ServerCertificate certificate;

    @Override
    final String sentence(RuntimeException e) {
        return e instanceof InvalidSettingsException invalid
                ? "Refused; nothing was changed.\n"
                        + invalid.problems().stream()
                                .map(problem -> "  " + problem.key() + ": " + problem.reason())
                                .collect(Collectors.joining("\n"))
                : super.sentence(e);
    }
}
