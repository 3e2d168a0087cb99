// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;

/** PKCS#12 archives (RFC 7292), as Windows and many certificate authorities hand them out. */
final class Archive {

    private Archive() {}

    /**
     * The first key in it with its certificates.
     *
     * @throws InvalidSettingsException naming {@code pkcs12} or {@code password}
     */
    static KeyAndChain read(byte[] pkcs12, String password) {
        char[] secret = password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new KeyAndChain(key, chain);
                }
            }
            throw refused("pkcs12", "there is no private key in it: export the certificate together with its key");
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? refused("password", "it does not open the archive")
                    : refused("pkcs12", "it is no PKCS#12 archive (.p12 or .pfx), or it is broken");
        } catch (GeneralSecurityException e) {
            throw refused("pkcs12", "it is encrypted in a way that is not known here: export it with AES");
        }
    }

    private static InvalidSettingsException refused(String field, String reason) {
        return new InvalidSettingsException("certificate", List.of(new SettingsProblem(field, reason)));
    }
}
