// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Answers every new handshake with the newest certificate. Each certificate has an alias of its own, and the one before stays
 * known, so that a handshake that is under way ends with the certificate with which it began. Any thread.
 */
final class ReloadingKeyManager extends X509ExtendedKeyManager {

    private final AtomicLong revision = new AtomicLong();
    private final Map<String, KeyAndChain> known = new ConcurrentHashMap<>();
    private volatile @Nullable String newest;

    /** From now on this one is shown. */
    void replace(KeyAndChain next) {
        long number = revision.incrementAndGet();
        known.put("jackfield-" + number, next);
        newest = "jackfield-" + number;
        known.remove("jackfield-" + (number - 2));
    }

    /**
     * The one that is shown.
     *
     * @throws IllegalStateException before there is one
     */
    KeyAndChain shown() {
        String alias = newest;
        KeyAndChain now = alias == null ? null : known.get(alias);
        if (now == null) {
            throw new IllegalStateException("There is no certificate yet");
        }
        return now;
    }

    private @Nullable String alias(String keyType) {
        String alias = newest;
        KeyAndChain now = alias == null ? null : known.get(alias);
        if (now == null) {
            return null;
        }
        String algorithm = now.key().getAlgorithm();
        // JSSE asks for "RSASSA-PSS" and in TLS 1.2 for "EC_EC" and the like, too.
        return keyType.equals(algorithm) || keyType.startsWith(algorithm + "_") || keyType.startsWith(algorithm + "S")
                ? alias
                : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return alias(keyType);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(keyType);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseClientAlias(keyTypes, issuers, null);
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return Arrays.stream(keyTypes).anyMatch(t -> alias(t) != null) ? newest : null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = alias(keyType);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return getServerAliases(keyType, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        KeyAndChain found = alias == null ? null : known.get(alias);
        return found == null ? null : found.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
        KeyAndChain found = alias == null ? null : known.get(alias);
        return found == null ? null : found.key();
    }
}
