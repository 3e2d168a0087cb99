// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys and certificates as PEM (RFC 7468), as OpenSSL and certificate authorities write them. */
final class Pem {

    private static final Map<ASN1ObjectIdentifier, String> ALGORITHMS =
            Map.of(PKCSObjectIdentifiers.rsaEncryption, "RSA", X9ObjectIdentifiers.id_ecPublicKey, "EC");

    private Pem() {}

    /**
     * The certificates of a file, in its order.
     *
     * @throws IllegalArgumentException with a sentence if there is none or one is broken
     */
    static List<X509Certificate> certificates(String text) {
        List<X509Certificate> result = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (Object part : parts(text)) {
            if (part instanceof X509CertificateHolder holder) {
                try {
                    result.add(converter.getCertificate(holder));
                } catch (CertificateException e) {
                    throw new IllegalArgumentException("a certificate in it is broken", e);
                }
            }
        }
        if (result.isEmpty()) {
            throw new IllegalArgumentException("there is no certificate in it: it must be PEM, with BEGIN CERTIFICATE");
        }
        return result;
    }

    /**
     * The private key of a file: PKCS#8, or the older forms for RSA and EC.
     *
     * @throws IllegalArgumentException with a sentence if there is none or it needs a passphrase
     */
    static PrivateKey key(String text) {
        for (Object part : parts(text)) {
            if (part instanceof PKCS8EncryptedPrivateKeyInfo || part instanceof PEMEncryptedKeyPair) {
                throw new IllegalArgumentException(
                        "the key has a passphrase: take it off with 'openssl pkey -in old.key -out new.key'");
            }
            Optional<PrivateKeyInfo> info = info(part);
            if (info.isPresent()) {
                return key(info.get());
            }
        }
        throw new IllegalArgumentException("there is no private key in it: it must be PEM, with BEGIN PRIVATE KEY");
    }

    /** By the JDK's own names: what else is installed in this JVM may call the same algorithm otherwise. */
    private static PrivateKey key(PrivateKeyInfo info) {
        String algorithm = ALGORITHMS.get(info.getPrivateKeyAlgorithm().getAlgorithm());
        if (algorithm == null) {
            throw new IllegalArgumentException("the key in it is neither RSA nor EC");
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the key in it is broken", e);
        }
    }

    private static Optional<PrivateKeyInfo> info(Object part) {
        if (part instanceof PEMKeyPair pair) {
            return Optional.of(pair.getPrivateKeyInfo());
        }
        return part instanceof PrivateKeyInfo info ? Optional.of(info) : Optional.empty();
    }

    private static List<Object> parts(String text) {
        List<Object> result = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                result.add(part);
            }
            return result;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("it is not PEM, or broken off in the middle", e);
        }
    }

    /** Writes one block. */
    static String write(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
