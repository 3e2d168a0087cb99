// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * Whom we prove to be: a certificate of our own making for an ECDSA key on P-256, known to the far end by its fingerprint in the session
 * description (RFC 8122, 5). It says nothing of us and lives as long as the process. Immutable.
 */
public final class Identity {

    private static final int DAYS = 365;

    private final BcTlsCrypto crypto;
    private final Certificate certificate;
    private final AsymmetricKeyParameter key;
    private final String fingerprint;

    private Identity(BcTlsCrypto crypto, Certificate certificate, AsymmetricKeyParameter key, String fingerprint) {
        this.crypto = crypto;
        this.certificate = certificate;
        this.key = key;
        this.fingerprint = fingerprint;
    }

    /** A new one; takes some milliseconds. */
    public static Identity create(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            byte[] der = certificate(pair, random);
            BcTlsCrypto crypto = new BcTlsCrypto(random);
            TlsCertificate made = crypto.createCertificate(der);
            return new Identity(
                    crypto,
                    new Certificate(new TlsCertificate[] {made}),
                    PrivateKeyFactory.createKey(pair.getPrivate().getEncoded()),
                    fingerprint("SHA-256", der));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No certificate can be made for DTLS", e);
        }
    }

    private static byte[] certificate(KeyPair pair, SecureRandom random) throws OperatorCreationException, IOException {
        X500Name nobody = new X500Name("CN=jackfield");
        Instant now = Instant.now();
        return new X509v3CertificateBuilder(
                        nobody,
                        new BigInteger(64, random).add(BigInteger.ONE),
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
                        nobody,
                        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }

    /**
     * The fingerprint of a certificate as it stands in a session description, {@code 4A:AD:…}.
     *
     * @param hash {@code SHA-256} or one of its kin
     * @throws GeneralSecurityException if this hash is not known
     */
    static String fingerprint(String hash, byte[] der) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(hash).digest(der);
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    /** As a session description names it: {@code sha-256 4A:AD:…}. */
    public String fingerprint() {
        return "sha-256 " + fingerprint;
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    Certificate certificate() {
        return certificate;
    }

    AsymmetricKeyParameter key() {
        return key;
    }
}
