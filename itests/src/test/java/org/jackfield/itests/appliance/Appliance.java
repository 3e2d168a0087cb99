// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.jackfield.itests.peer.Namespaces;
import org.jackfield.itests.peer.Ports;
import org.jackfield.itests.peer.Program;

/** The appliance as it ships: the archive unpacked once, started as often as a test likes, each with data of its own. */
public final class Appliance implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);
    private static final String PASSWORD = "operate-me-" + UUID.randomUUID();

    /**
     * Where an instance runs.
     *
     * @param bind the address it listens on; empty for all
     * @param host the address by which phones know it
     * @param console scheme and host by which it is operated, {@code http://127.0.0.1}
     * @param prefix words before its command
     */
    private record Place(String bind, String host, String console, List<String> prefix) {}

    private final Path data;
    private final int offset;
    private final Place place;
    private Program program;
    private Console console;

    private Appliance(Path data, int offset, Place place) {
        this.data = data;
        this.offset = offset;
        this.place = place;
        this.program = launch();
        this.console = operate();
    }

    /** Starts an instance on loopback with empty data and waits until it serves. */
    public static Appliance start(String name) {
        return start(name, new Place("127.0.0.1", "127.0.0.1", "http://127.0.0.1", List.of()));
    }

    /** Starts an instance that listens on every address of this host and is known to phones by one of them. */
    public static Appliance everywhere(String name, String host) {
        return start(name, new Place("", host, "http://127.0.0.1", List.of()));
    }

    /** Starts an instance on the inner host of a masquerading router. */
    public static Appliance inner(String name, Namespaces net) {
        return start(name, new Place("", Namespaces.INNER, "https://" + Namespaces.CONTROL, List.of(net.inner())));
    }

    private static Appliance start(String name, Place place) {
        Path data = work().resolve(name + "-" + UUID.randomUUID());
        return new Appliance(data, freeOffset(), place).ready();
    }

    /** Where tests may write. */
    public static Path work() {
        return Path.of(System.getProperty("jackfield.work", "target/work")).toAbsolutePath();
    }

    private Program launch() {
        Map<String, String> environment = new HashMap<>();
        environment.put("JACKFIELD_DATA", data.toString());
        if (!place.bind().isEmpty()) {
            environment.put("JACKFIELD_BIND", place.bind());
        }
        environment.put("JACKFIELD_PORT_OFFSET", String.valueOf(offset));
        environment.put("JACKFIELD_ADMIN_PASSWORD", PASSWORD);
        List<String> command = new ArrayList<>(place.prefix());
        command.add(Archive.folder().resolve("bin/jackfield").toString());
        command.add("run");
        return Program.start(
                "appliance-" + System.nanoTime(),
                data.resolveSibling(data.getFileName() + "-out"),
                environment,
                command);
    }

    private Console operate() {
        int port = place.console().startsWith("https") ? httpsPort() : httpPort();
        return new Console(place.console() + ":" + port, PASSWORD);
    }

    private Appliance ready() {
        try {
            await("the appliance to serve")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !program.running() || console.up());
        } catch (RuntimeException e) {
            program.close();
            throw new AssertionError("The appliance did not start: " + program.output() + log(), e);
        }
        if (!program.running()) {
            throw new AssertionError("The appliance ended at once: " + program.output() + log());
        }
        return this;
    }

    /** Stops it as an operator would and starts it again on the same data. */
    public void restart() {
        program.stop(20);
        program = launch();
        console = operate();
        ready();
    }

    /** Ends it without warning and starts it again on the same data. */
    public void crash() {
        program.kill();
        await().atMost(Duration.ofSeconds(10)).until(() -> !program.running());
        program = launch();
        console = operate();
        ready();
    }

    /** Everything by REST, as the user {@code admin}. */
    public Console console() {
        return console;
    }

    public int sipPort() {
        return 5060 + offset;
    }

    public int sipTlsPort() {
        return 5061 + offset;
    }

    public int httpPort() {
        return 8080 + offset;
    }

    public int httpsPort() {
        return 8443 + offset;
    }

    /** {@code host:port} for phones. */
    public String sip() {
        return place.host() + ":" + sipPort();
    }

    public Path etc() {
        return data.resolve("etc");
    }

    /** The serial number of the certificate that SIP over TLS shows to a new connection. */
    public BigInteger certificate() {
        try (SSLSocket socket =
                (SSLSocket) SelfSigned.trusted().getSocketFactory().createSocket("127.0.0.1", sipTlsPort())) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has logged so far. */
    public String log() {
        try {
            Path log = data.resolve("data/log/jackfield.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs Java. */
    public long pid() {
        return ProcessHandle.of(program.pid()).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElse(program.pid());
    }

    private static int freeOffset() {
        for (int offset = 1000; offset < 32_000; offset += 100) {
            if (Ports.free(5060 + offset, 2)
                    && Ports.free(8080 + offset, 1)
                    && Ports.free(8101 + offset, 1)
                    && Ports.free(8443 + offset, 1)) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports for an appliance on loopback");
    }

    @Override
    public void close() {
        program.stop(20);
    }
}
