// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Makes a new key and a certificate that nobody but itself vouches for */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "certificate-renew",
        description = "Makes a new key and a certificate that nobody but itself vouches for")
public final class CertificateRenewCommand extends CertificateCommand {

    @Argument(
            index = 0,
            name = "names",
            description = "DNS names and addresses that it is for; without any: those of this machine",
            multiValued = true)
    List<String> names = List.of();

    @Override
    void run() {
        certificate.renew(names);
        changed("certificate renewed");
        say("It is for " + String.join(", ", certificate.view().names()) + ".");
    }
}
