// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.jackfield.rtp.port.SrtpKey;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.jspecify.annotations.Nullable;

/** Shakes hands as a browser does. */
final class BrowserClient extends DefaultTlsClient {

    private final Identity identity;
    private final Fingerprint expected;
    private final int[] profiles;
    private int chosen;
    private @Nullable SrtpKeys keys;

    BrowserClient(Identity identity, String expected, int[] profiles) {
        super(identity.crypto());
        this.identity = identity;
        this.expected = Fingerprint.parse(expected).orElseThrow();
        this.profiles = profiles;
    }

    SrtpKeys keys() {
        SrtpKeys agreed = keys;
        if (agreed == null) {
            throw new IllegalStateException("No keys were agreed");
        }
        return agreed;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 15_000;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return 100;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // The library's words.
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"})
    public void processServerExtensions(Hashtable theirs) throws IOException {
        super.processServerExtensions(theirs);
        chosen = TlsSRTPUtils.getUseSRTPExtension(theirs).getProtectionProfiles()[0];
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate theirs) throws IOException {
                if (!expected.matches(
                        theirs.getCertificate().getCertificateAt(0).getEncoded())) {
                    throw new TlsFatalAlert(AlertDescription.bad_certificate);
                }
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return new BcDefaultTlsCredentialedSigner(
                        new TlsCryptoParameters(context),
                        identity.crypto(),
                        identity.key(),
                        identity.certificate(),
                        SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        SrtpSuite suite = chosen == SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM
                ? SrtpSuite.AEAD_AES_128_GCM
                : SrtpSuite.AES_CM_128_HMAC_SHA1_80;
        int key = suite.keyLength();
        int salt = suite.saltLength();
        byte[] material = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 2 * (key + salt));
        byte[] mine = new byte[key + salt];
        byte[] other = new byte[key + salt];
        System.arraycopy(material, 0, mine, 0, key);
        System.arraycopy(material, key, other, 0, key);
        System.arraycopy(material, 2 * key, mine, key, salt);
        System.arraycopy(material, 2 * key + salt, other, key, salt);
        keys = new SrtpKeys(SrtpKey.of(suite, mine), SrtpKey.of(suite, other));
    }
}
