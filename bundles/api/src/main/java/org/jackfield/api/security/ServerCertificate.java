// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The certificate behind {@link Certificates}, to look at and to exchange. What is put in place is written into {@code etc/tls}
 * and shown to the next handshake; connections and calls that are open stay. Any thread; methods that write block for some ms.
 */
@ProviderType
public interface ServerCertificate {

    /** The one in use. */
    View view();

    /**
     * Puts a certificate of an authority, or any other, in place.
     *
     * @param chain PEM (RFC 7468): the server's own certificate, then each with the one that signed it
     * @param key PEM, without a passphrase
     * @throws org.jackfield.api.settings.InvalidSettingsException naming {@code certificate} or {@code key}; nothing is changed
     */
    void install(String chain, String key);

    /**
     * Puts key and certificates of a PKCS#12 archive (RFC 7292) in place.
     *
     * @throws org.jackfield.api.settings.InvalidSettingsException naming {@code pkcs12} or {@code password}; nothing is changed
     */
    void install(byte[] pkcs12, String password);

    /**
     * Makes a new one that nobody but itself vouches for, with a new key.
     *
     * @param names DNS names and addresses that it is for; empty for those of this machine
     * @throws org.jackfield.api.settings.InvalidSettingsException naming {@code names}; nothing is changed
     */
    void renew(List<String> names);

    /**
     * What a certificate says.
     *
     * @param names DNS names and addresses that it is for
     * @param fingerprint SHA-256 over the certificate, hexadecimal pairs with colons
     * @param selfSigned whether nobody but itself vouches for it, so that devices must be told to trust it
     * @param key algorithm and size, for example {@code EC 256} or {@code RSA 2048}
     * @param folder where its files lie
     * @param chain it and those above it, PEM
     * @param problem what is wrong with the files as they are, so that they are not in use; empty if nothing is
     */
    record View(
            String subject,
            String issuer,
            List<String> names,
            Instant notBefore,
            Instant notAfter,
            String fingerprint,
            boolean selfSigned,
            String key,
            String folder,
            String chain,
            Optional<String> problem) {

        public View {
            names = List.copyOf(names);
        }
    }
}
