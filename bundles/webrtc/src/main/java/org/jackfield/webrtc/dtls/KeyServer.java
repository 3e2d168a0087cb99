// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.jspecify.annotations.Nullable;

/** What we say in a handshake as its server: DTLS 1.2, ECDSA both ways, keys for SRTP (RFC 5764). For one handshake. */
final class KeyServer extends DefaultTlsServer {

    private static final int TIMEOUT_MILLIS = 15_000;
    private static final int RESEND_MILLIS = 200;

    /** The suites that we take, the best first, and their numbers in DTLS. */
    private enum Profile {
        GCM(SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM, SrtpSuite.AEAD_AES_128_GCM),
        CM(SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80, SrtpSuite.AES_CM_128_HMAC_SHA1_80);

        private final int number;
        private final SrtpSuite suite;

        Profile(int number, SrtpSuite suite) {
            this.number = number;
            this.suite = suite;
        }
    }

    private final Identity identity;
    private final List<Fingerprint> expected;
    private @Nullable Profile profile;
    private @Nullable SrtpKeys keys;

    /** @param expected of which the far end's certificate must match one */
    KeyServer(Identity identity, List<Fingerprint> expected) {
        super(identity.crypto());
        this.identity = identity;
        this.expected = expected;
    }

    /** What was agreed; null before the handshake is complete. */
    @Nullable
    SrtpKeys keys() {
        return keys;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return TIMEOUT_MILLIS;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return RESEND_MILLIS;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(getCrypto(), new int[] {
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
        });
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                identity.crypto(),
                identity.key(),
                identity.certificate(),
                SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign},
                TlsUtils.getDefaultSupportedSignatureAlgorithms(context),
                null);
    }

    @Override
    public void notifyClientCertificate(Certificate theirs) throws IOException {
        if (theirs == null || theirs.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "No certificate came");
        }
        byte[] der = theirs.getCertificateAt(0).getEncoded();
        if (expected.stream().noneMatch(fingerprint -> fingerprint.matches(der))) {
            throw new TlsFatalAlert(
                    AlertDescription.bad_certificate, "The certificate is not the one that was announced");
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // The library's words.
    public void processClientExtensions(Hashtable theirs) throws IOException {
        super.processClientExtensions(theirs);
        UseSRTPData offered = TlsSRTPUtils.getUseSRTPExtension(theirs);
        if (offered != null) {
            for (Profile ours : Profile.values()) {
                for (int number : offered.getProtectionProfiles()) {
                    if (profile == null && number == ours.number) {
                        profile = ours;
                    }
                }
            }
        }
        if (profile == null) {
            throw new TlsFatalAlert(AlertDescription.illegal_parameter, "No way of encrypting sound in common");
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"})
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        Profile chosen = profile;
        if (chosen != null) {
            TlsSRTPUtils.addUseSRTPExtension(
                    extensions, new UseSRTPData(new int[] {chosen.number}, TlsUtils.EMPTY_BYTES));
        }
        return extensions;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        Profile chosen = profile;
        if (chosen != null) {
            SrtpSuite suite = chosen.suite;
            int key = suite.keyLength();
            int salt = suite.saltLength();
            byte[] material = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 2 * (key + salt));
            SrtpKey theirs = SrtpKey.of(suite, joined(material, 0, key, 2 * key, salt));
            SrtpKey ours = SrtpKey.of(suite, joined(material, key, key, 2 * key + salt, salt));
            keys = new SrtpKeys(ours, theirs);
        }
    }

    private static byte[] joined(byte[] material, int keyAt, int key, int saltAt, int salt) {
        byte[] joined = new byte[key + salt];
        System.arraycopy(material, keyAt, joined, 0, key);
        System.arraycopy(material, saltAt, joined, key, salt);
        return joined;
    }
}
