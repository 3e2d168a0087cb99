// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Who signed a file, as {@code jarsigner} does it. */
final class Signatures {

    private Signatures() {}

    /**
     * The subject of the trusted certificate with whose key all of a file is signed; empty if there is none.
     *
     * @param trusted a PEM file of certificates
     * @throws IOException if the file or the certificates cannot be read, or something was changed after it was signed
     */
    static Optional<String> signer(Path file, Path trusted) throws IOException {
        List<X509Certificate> anchors = certificates(trusted);
        Optional<Set<CodeSigner>> common = Optional.empty();
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                Set<CodeSigner> signers = signers(jar, entry);
                common.ifPresent(signers::retainAll);
                common = Optional.of(signers);
            }
        } catch (SecurityException e) {
            throw new IOException("something in it was changed after it was signed: " + e.getMessage(), e);
        }
        return common.stream()
                .flatMap(Set::stream)
                .filter(signer -> leads(signer, anchors))
                .map(signer -> (X509Certificate)
                        signer.getSignerCertPath().getCertificates().get(0))
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .findFirst();
    }

    private static Set<CodeSigner> signers(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner @Nullable [] signers = entry.getCodeSigners();
        return signers == null ? new HashSet<>() : new HashSet<>(Arrays.asList(signers));
    }

    private static boolean leads(CodeSigner signer, List<X509Certificate> anchors) {
        boolean self = signer.getSignerCertPath().getCertificates().stream().anyMatch(anchors::contains);
        if (self || anchors.isEmpty()) {
            return self;
        }
        try {
            PKIXParameters parameters = new PKIXParameters(new HashSet<>(
                    anchors.stream().map(c -> new TrustAnchor(c, null)).toList()));
            // Appliances are often without a network; who is not trusted any more is taken out of the file.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(signer.getSignerCertPath(), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(Path trusted) throws IOException {
        if (!Files.exists(trusted)) {
            return List.of();
        }
        try (InputStream pem = Files.newInputStream(trusted)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IOException(trusted + " holds no certificates as PEM: " + e.getMessage(), e);
        }
    }
}
