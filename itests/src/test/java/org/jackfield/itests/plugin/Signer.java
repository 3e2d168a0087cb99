// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.peer.Program;

/** Somebody with a key of their own, who signs as the documentation says: by the JDK's {@code keytool} and {@code jarsigner}. */
public final class Signer {

    private static final String SECRET = "a-secret-of-theirs";
    private static final int PATIENCE = 60;

    private final String name;
    private final Path folder;

    /**
     * @param name of the certificate
     * @param folder where the key is kept
     */
    public Signer(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-keystore",
                store(),
                "-storepass",
                SECRET);
    }

    private String store() {
        return folder.resolve(name + ".p12").toString();
    }

    /** Writes the certificate as PEM. */
    public void certify(Path pem) {
        run(
                "keytool",
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-keystore",
                store(),
                "-storepass",
                SECRET,
                "-file",
                pem.toString());
    }

    /** Signs a file in its place. */
    public Path sign(Path file) {
        run("jarsigner", "-keystore", store(), "-storepass", SECRET, file.toString(), name);
        return file;
    }

    private void run(String tool, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(words));
        try (Program program =
                Program.start(tool + "-" + System.nanoTime(), Files.createDirectories(folder), Map.of(), command)) {
            if (program.await(PATIENCE) != 0) {
                throw new AssertionError(tool + ": " + program.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
