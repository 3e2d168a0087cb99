// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * To whom a mail server's certificate may lead: those that Java trusts, and those of a file, as a company has that makes its
 * certificates itself. Any thread.
 *
 * @param pem certificates (RFC 7468), read anew each time
 */
record Authorities(Path pem) {

    /** @throws IOException in words for people, if the file cannot be read or holds no certificate */
    SSLSocketFactory sockets() throws IOException {
        List<Certificate> trusted = new ArrayList<>(certificates());
        try {
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager java) {
                    trusted.addAll(List.of(java.getAcceptedIssuers()));
                }
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < trusted.size(); i++) {
                store.setCertificateEntry(String.valueOf(i), trusted.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** @param store null takes what Java trusts */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** @throws IOException as above */
    Collection<? extends Certificate> certificates() throws IOException {
        if (!Files.isReadable(pem)) {
            throw new IOException(pem + " is not there, or cannot be read");
        }
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException(pem + " holds no certificate");
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " holds no certificates as PEM", e);
        }
    }
}
