// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A certificate that nobody signed, as PEM files.
 *
 * @param chain the certificate
 * @param key its key
 */
public record Certificate(Path chain, Path key) {

    /** Makes one in a folder. */
    public static Certificate make(Path folder, String name) {
        return make(folder, name, List.of());
    }

    /** Makes one that is valid for a host's name (RFC 6125, 6.4.4) for whoever trusts it. */
    static Certificate valid(Path folder, String host) {
        return make(folder, host, List.of("-addext", "subjectAltName=DNS:" + host));
    }

    private static Certificate make(Path folder, String name, List<String> extensions) {
        List<String> command = new ArrayList<>(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + name,
                "-keyout",
                "key.pem",
                "-out",
                "certificate.pem"));
        command.addAll(extensions);
        Program.need("openssl", "openssl");
        try (Program openssl = Program.start("openssl", folder, Map.of(), command)) {
            if (openssl.await(10) != 0) {
                throw new AssertionError("No certificate could be made: " + openssl.output());
            }
        }
        return new Certificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }

    /** By which Chromium takes it for good: the digest of its public key, in Base64. */
    String digest() {
        try (InputStream in = Files.newInputStream(chain)) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey()
                    .getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("This is no certificate: " + chain, e);
        }
    }
}
