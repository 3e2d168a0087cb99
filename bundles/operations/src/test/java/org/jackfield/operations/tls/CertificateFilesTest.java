// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final ReloadingKeyManager keyManager = new ReloadingKeyManager();

    @SuppressWarnings("NullAway.Init")
    private CertificateFiles files;

    @BeforeEach
    void begin() throws Exception {
        files = new CertificateFiles(folder, keyManager, Clock.fixed(now, ZoneOffset.UTC));
        files.begin(List.of("router.example", "192.0.2.1", "2001:db8::1"));
    }

    private X509Certificate shown(String keyType) {
        String alias = keyManager.chooseEngineServerAlias(keyType, null, null);
        return Objects.requireNonNull(keyManager.getCertificateChain(alias))[0];
    }

    private void put(String certificate, String key) throws Exception {
        Files.writeString(folder.resolve("jackfield.crt"), certificate);
        Files.writeString(folder.resolve("jackfield.key"), key);
        files.look();
        files.look();
    }

    private static String pem(X509Certificate... chain) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : chain) {
            text.append(Pem.write("CERTIFICATE", certificate.getEncoded()));
        }
        return text.toString();
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private X509Certificate issue(String subject, KeyPair own, String issuer, KeyPair by, Duration valid)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=" + issuer),
                BigInteger.TEN,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(valid)),
                new X500Name("CN=" + subject),
                own.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    }

    @Test
    void theFirstStartMakesACertificateForNamesAndAddresses() throws Exception {
        assertThat(shown("EC").getSubjectAlternativeNames().toString())
                .contains("router.example", "192.0.2.1", "2001:db8:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("jackfield.key"))))
                .isEqualTo("rw-------");
        assertThat(files.problem()).isEmpty();
    }

    @Test
    void aRestartKeepsTheCertificate() throws Exception {
        ReloadingKeyManager again = new ReloadingKeyManager();
        new CertificateFiles(folder, again, Clock.fixed(now, ZoneOffset.UTC)).begin(List.of("other.example"));
        assertThat(again.getCertificateChain(again.chooseEngineServerAlias("EC", null, null)))
                .containsExactly(shown("EC"));
    }

    @Test
    void anRsaChainTakesItsPlace() throws Exception {
        KeyPair own = rsa();
        KeyPair authority = rsa();
        X509Certificate certificate = issue("new", own, "ca", authority, Duration.ofDays(9));
        X509Certificate above = issue("ca", authority, "ca", authority, Duration.ofDays(9));
        PemObject old = new JcaMiscPEMGenerator(own.getPrivate()).generate();
        assertThat(old.getType()).isEqualTo("RSA PRIVATE KEY");
        put(pem(certificate, above), Pem.write(old.getType(), old.getContent()));
        assertThat(files.problem()).isEmpty();
        assertThat(shown("RSASSA-PSS")).isEqualTo(certificate);
        assertThat(keyManager.chooseEngineServerAlias("EC", null, null)).isNull();
    }

    @Test
    void aHandshakeThatIsUnderWayKeepsItsCertificate() throws Exception {
        String before = keyManager.chooseEngineServerAlias("EC", null, null);
        KeyAndChain next = SelfSigned.make(List.of("next"), now);
        put(pem(next.certificate()), Pem.write("PRIVATE KEY", next.key().getEncoded()));
        assertThat(shown("EC")).isEqualTo(next.certificate());
        assertThat(keyManager.getPrivateKey(before)).isNotNull().isNotEqualTo(next.key());
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        X509Certificate before = shown("EC");
        put(
                pem(SelfSigned.make(List.of("next"), now).certificate()),
                Pem.write(
                        "PRIVATE KEY", SelfSigned.make(List.of("x"), now).key().getEncoded()));
        assertThat(files.problem()).startsWith("etc/tls/jackfield.key: the key does not belong");
        assertThat(shown("EC")).isEqualTo(before);
    }

    @Test
    void brokenFilesAreRefusedByName() throws Exception {
        X509Certificate before = shown("EC");
        String certificate = Files.readString(folder.resolve("jackfield.crt"));
        String key = Files.readString(folder.resolve("jackfield.key"));
        put(certificate.substring(0, 200), key);
        assertThat(files.problem()).startsWith("etc/tls/jackfield.crt: ");
        put(certificate, "");
        assertThat(files.problem()).startsWith("etc/tls/jackfield.key: there is no private key");
        assertThat(shown("EC")).isEqualTo(before);
        put(certificate, key);
        assertThat(files.problem()).isEmpty();
    }

    @Test
    void aKeyWithAPassphraseIsRefusedWithTheCure() throws Exception {
        KeyAndChain next = SelfSigned.make(List.of("next"), now);
        PemObject encrypted = new JcaPKCS8Generator(
                        next.key(),
                        new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                .setProvider(new BouncyCastleProvider())
                                .setPassword("secret".toCharArray())
                                .build())
                .generate();
        put(pem(next.certificate()), Pem.write(encrypted.getType(), encrypted.getContent()));
        assertThat(files.problem()).contains("openssl pkey");
    }

    @Test
    void anExpiredCertificateOrAWrongOrderIsRefused() throws Exception {
        KeyPair own = rsa();
        X509Certificate expired = issue("old", own, "old", own, Duration.ofHours(-1));
        put(pem(expired), Pem.write("PRIVATE KEY", own.getPrivate().getEncoded()));
        assertThat(files.problem()).contains("expired on 2025-12-31");
        KeyPair authority = rsa();
        X509Certificate certificate = issue("new", own, "ca", authority, Duration.ofDays(9));
        X509Certificate stranger = issue("x", own, "x", own, Duration.ofDays(9));
        put(
                pem(certificate, stranger),
                Pem.write("PRIVATE KEY", own.getPrivate().getEncoded()));
        assertThat(files.problem()).contains("not in order");
    }

    @Test
    void filesThatStillChangeAreLeftAlone() throws Exception {
        Files.writeString(folder.resolve("jackfield.crt"), "");
        assertThat(files.look()).isFalse();
        Files.writeString(folder.resolve("jackfield.crt"), "-----BEGIN");
        assertThat(files.look()).isFalse();
        assertThat(files.problem()).isEmpty();
    }
}
