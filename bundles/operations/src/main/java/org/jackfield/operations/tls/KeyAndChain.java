// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A private key with its certificate and those above it, the own one first. */
record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {

    KeyAndChain {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("there is no certificate in it");
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /**
     * This, if the key belongs to the first certificate.
     *
     * @throws IllegalArgumentException with a sentence if it does not
     */
    KeyAndChain fitting() {
        if (!fits(certificate().getPublicKey())) {
            throw new IllegalArgumentException(
                    "the key does not belong to the first certificate: put the server's own certificate first");
        }
        return this;
    }

    /**
     * This, if key and certificates belong together and have not expired.
     *
     * @throws IllegalArgumentException with a sentence if not
     */
    KeyAndChain check(Instant now) {
        fitting();
        try {
            for (int i = 0; i + 1 < chain.size(); i++) {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the certificates are not in order: the server's own one first, then each with the one that signed it",
                    e);
        }
        if (certificate().getNotAfter().toInstant().isBefore(now)) {
            throw new IllegalArgumentException("the certificate expired on "
                    + certificate().getNotAfter().toInstant() + ": put a new one in its place");
        }
        return this;
    }

    private boolean fits(PublicKey publicKey) {
        byte[] sample = {1, 2, 3, 4};
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
