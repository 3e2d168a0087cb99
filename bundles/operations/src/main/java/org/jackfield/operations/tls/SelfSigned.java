// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/** Makes a certificate that nobody but itself vouches for. */
final class SelfSigned {

    /** Ten years: phones are told once to trust it; whoever needs a browser's trust puts in one of an authority. */
    private static final Duration VALID = Duration.ofDays(3650);

    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

    private static final Pattern DNS_NAME = Pattern.compile("(?:\\*\\.)?(?:" + LABEL + "\\.)*" + LABEL);

    private SelfSigned() {}

    /** A key on the curve P-256 with a certificate for these names and addresses; the first is the common name. */
    static KeyAndChain make(Collection<String> names, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var subject = new X500NameBuilder()
                    .addRDN(BCStyle.CN, names.iterator().next())
                    .addRDN(BCStyle.O, "Jackfield")
                    .build();
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    new BigInteger(120, new SecureRandom()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(VALID)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            // Read back, so that the key is what the JDK's TLS knows best, whoever made it.
            return new KeyAndChain(
                    Pem.key(Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded())), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No certificate could be made", e);
        }
    }

    private static GeneralNames alternatives(Collection<String> names) {
        return new GeneralNames(names.stream()
                .map(n -> new GeneralName(address(n) ? GeneralName.iPAddress : GeneralName.dNSName, n))
                .toArray(GeneralName[]::new));
    }

    /**
     * The name, if a certificate can be for it.
     *
     * @throws IllegalArgumentException with a sentence if it is neither a DNS name nor an address
     */
    static String checked(String name) {
        boolean good = address(name)
                ? IPAddress.isValid(name)
                : name.length() < 254 && DNS_NAME.matcher(name).matches();
        if (!good) {
            throw new IllegalArgumentException(
                    "'" + name + "' is neither a name like router.example.org nor an address like 192.0.2.1");
        }
        return name;
    }

    private static boolean address(String name) {
        return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    }

    /** What this machine is called and reached by. */
    static Set<String> namesOfThisMachine() {
        Set<String> names = new LinkedHashSet<>();
        try {
            InetAddress own = InetAddress.getLocalHost();
            for (String name : List.of(own.getHostName(), own.getCanonicalHostName())) {
                if (name.matches("[A-Za-z0-9.-]+") && !address(name)) {
                    names.add(name);
                }
            }
        } catch (UnknownHostException e) {
            // The addresses remain.
        }
        names.add("localhost");
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLinkLocalAddress()) {
                        names.add(address.getHostAddress().replaceFirst("%.*", ""));
                    }
                }
            }
        } catch (SocketException e) {
            names.add("127.0.0.1");
        }
        return names;
    }
}
