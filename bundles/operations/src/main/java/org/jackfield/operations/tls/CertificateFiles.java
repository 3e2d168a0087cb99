// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two files, {@code jackfield.crt} (the certificate, then those above it) and {@code jackfield.key}. Looked at every second;
 * taken over once both have stopped changing and fit each other. Not for several threads.
 */
final class CertificateFiles {

    private static final Logger log = LoggerFactory.getLogger(CertificateFiles.class);
    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    private final Path certificate;
    private final Path key;
    private final ReloadingKeyManager keyManager;
    private final Clock clock;
    private String seen = "";
    private String judged = "";
    private String problem = "";

    CertificateFiles(Path folder, ReloadingKeyManager keyManager, Clock clock) {
        this.certificate = folder.resolve("jackfield.crt");
        this.key = folder.resolve("jackfield.key");
        this.keyManager = keyManager;
        this.clock = clock;
    }

    /**
     * Makes what is not there and takes over what is.
     *
     * @param names for a certificate that must be made
     * @throws IOException if nothing can be written
     */
    void begin(Collection<String> names) throws IOException {
        if (!Files.exists(certificate) && !Files.exists(key)) {
            make(names);
        }
        judge(read());
        if (!problem.isEmpty()) {
            // Nothing to fall back to: serve something rather than nothing, and leave the broken files as they are.
            keyManager.replace(SelfSigned.make(names, clock.instant()));
        }
    }

    private void make(Collection<String> names) throws IOException {
        write(SelfSigned.make(names, clock.instant()));
        audit.info("certificate made for {}", String.join(", ", names));
    }

    /**
     * Writes other files in their place, and takes them over at once.
     *
     * @throws IOException if they cannot be written; what was there before stays
     */
    void put(KeyAndChain next) throws IOException {
        write(next);
        judge(read());
    }

    private void write(KeyAndChain next) throws IOException {
        Files.createDirectories(certificate.toAbsolutePath().getParent());
        Path nextKey = fresh(key, Pem.write("PRIVATE KEY", next.key().getEncoded()));
        Path nextCertificate = fresh(certificate, Description.pem(next.chain()));
        Files.move(nextKey, key, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.move(nextCertificate, certificate, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Beside the file that it is to replace, readable for its owner only if that file is the key. */
    private Path fresh(Path file, String text) throws IOException {
        Path result = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(result);
        if (file.equals(key)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    result, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(result, text);
    }

    /** Looks for a change; true if there was something to judge. */
    boolean look() {
        String now = read();
        boolean settled = now.equals(seen) && !now.equals(judged);
        seen = now;
        if (settled) {
            judge(now);
        }
        return settled;
    }

    /** What is wrong with the files as they are, with the file's name; empty if nothing is. */
    String problem() {
        return problem;
    }

    /** Both files in one text; small, and that is all that tells one state from another. */
    private String read() {
        return text(certificate) + "\0" + text(key);
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > 1 << 20 ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private void judge(String now) {
        seen = now;
        judged = now;
        int middle = now.indexOf('\0');
        Optional<KeyAndChain> next = Optional.empty();
        String file = certificate.getFileName().toString();
        try {
            var chain = Pem.certificates(now.substring(0, middle));
            file = key.getFileName().toString();
            KeyAndChain read = new KeyAndChain(Pem.key(now.substring(middle + 1)), chain);
            read.check(clock.instant());
            next = Optional.of(read);
        } catch (IllegalArgumentException e) {
            problem = "etc/tls/" + file + ": " + e.getMessage();
            log.warn("{}; the certificate before stays in use", problem);
        }
        next.ifPresent(read -> {
            problem = "";
            keyManager.replace(read);
            audit.info(
                    "certificate in use: {}, valid until {}",
                    read.certificate().getSubjectX500Principal(),
                    read.certificate().getNotAfter().toInstant());
        });
    }
}
