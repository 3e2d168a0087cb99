// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** coturn: a TURN server that relays for those whom it knows, over UDP and TCP, on ports of its own, and over TLS where it has a certificate. */
public final class TurnServer implements AutoCloseable {

    private static final int RELAYS = 20;
    private static final String NO_TLS = "no-tls";
    private static final String REALM = "turn.test";

    private final Path folder;
    private final String address;
    /** For UDP and TCP; the next is for TLS, then come the relays. */
    private final int port = Ports.block(2 + RELAYS);

    private final Program program;

    private TurnServer(Path folder, String address, String account, String tls) {
        this.folder = folder;
        this.address = address;
        this.program = launch(account, tls);
    }

    /** One that knows whoever proves to have been told something by those who know its secret. */
    public static TurnServer bySecret(Path folder, String address, String secret) {
        return new TurnServer(folder, address, account(secret), NO_TLS);
    }

    /** The same with a certificate. */
    public static TurnServer bySecret(Path folder, String address, String secret, Certificate certificate) {
        String tls = "cert=" + certificate.chain() + "\npkey=" + certificate.key();
        return new TurnServer(folder, address, account(secret), tls);
    }

    private static String account(String secret) {
        return "use-auth-secret\nstatic-auth-secret=" + secret;
    }

    /** One that knows one user. */
    public static TurnServer byPassword(Path folder, String address, String user, String password) {
        return new TurnServer(folder, address, "lt-cred-mech\nuser=" + user + ":" + password, NO_TLS);
    }

    private Program launch(String account, String tls) {
        Program.need("turnserver", "coturn");
        String configuration =
                """
                listening-ip=%1$s
                relay-ip=%1$s
                listening-port=%2$d
                tls-listening-port=%8$d
                min-port=%3$d
                max-port=%4$d
                realm=%5$s
                %6$s
                userdb=%7$s/turndb
                pidfile=%7$s/pid
                log-file=stdout
                verbose
                %9$s
                no-dtls
                no-cli
                """
                        .formatted(address, port, port + 2, port + 1 + RELAYS, REALM, account, folder, port + 1, tls);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("turnserver.conf"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program started = Program.start(
                "turnserver",
                folder,
                Map.of(),
                List.of("turnserver", "-c", folder.resolve("turnserver.conf").toString()));
        try {
            await("coturn to serve").atMost(Duration.ofSeconds(10)).until(() -> !started.running() || answers());
        } catch (RuntimeException e) {
            started.close();
            throw new AssertionError("coturn did not start: " + started.output(), e);
        }
        if (!started.running()) {
            throw new AssertionError("coturn ended at once: " + started.output());
        }
        return started;
    }

    private boolean answers() {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Its URI (RFC 7065). */
    public String uri(String transport) {
        return "turn:" + address + ":" + port + "?transport=" + transport;
    }

    /** The same over TLS. */
    public String secureUri() {
        return "turns:" + address + ":" + (port + 1) + "?transport=tcp";
    }

    /** What it has logged so far. */
    public String log() {
        return program.output();
    }

    @Override
    public void close() {
        program.close();
    }
}
