// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.security.ServerCertificate.View;

/** Shows the certificate of HTTPS and of SIP over TLS */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "certificate-show",
        description = "Shows the certificate of HTTPS and of SIP over TLS")
public final class CertificateShowCommand extends CertificateCommand {

    @Override
    void run() {
        View view = certificate.view();
        say("Subject      " + view.subject());
        say("Issuer       " + view.issuer() + (view.selfSigned() ? " (itself: devices must be told to trust it)" : ""));
        say("Names        " + String.join(", ", view.names()));
        say("Valid        " + view.notBefore() + " to " + view.notAfter());
        say("Fingerprint  " + view.fingerprint() + " (SHA-256)");
        say("Key          " + view.key());
        say("Files        " + view.folder());
        view.problem().ifPresent(problem -> say("Problem      " + problem));
    }
}
