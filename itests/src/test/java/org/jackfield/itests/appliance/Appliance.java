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

    /** So that all ports lie below those that phones get. */
    private static final int FIRST_OFFSET = 1000;

    private static final int LAST_OFFSET = 1550;

    /** No two instances share a port, whichever of their ports meet. */
    private static final int OFFSET_STEP = 10;

    private static final String PASSWORD = "operate-me-" + UUID.randomUUID();

    /**
     * Where an instance runs.
     *
     * @param bind the address it listens on; empty for all
     * @param host the address by which phones know it
     * @param console scheme and host by which it is operated, {@code http://127.0.0.1}
     * @param prefix words before its command
     * @param lingers seconds that its calls may go on once it is stopped
     */
    private record Place(String bind, String host, String console, List<String> prefix, int lingers) {

        static final Place LOOPBACK = new Place("127.0.0.1", "127.0.0.1", "http://127.0.0.1", List.of(), 0);
    }

    private static int nextOffset = FIRST_OFFSET;

    private final Path home;
    private final Path data;
    private final int offset;
    private final Place place;
    private final boolean prepared;
    private Program program;
    private Console console;

    private Appliance(Path home, Path data, int offset, Place place, boolean prepared) {
        this.home = home;
        this.data = data;
        this.offset = offset;
        this.place = place;
        this.prepared = prepared;
        this.program = launch();
        this.console = operate(PASSWORD);
    }

    /** Starts an instance on loopback with empty data and waits until it serves. */
    public static Appliance start(String name) {
        return start(name, Place.LOOPBACK);
    }

    /** Starts an instance on loopback whose passwords are left for it to make, and waits for nothing. */
    public static Appliance launch(String name, int offset) {
        return new Appliance(Archive.folder(), folder(name), offset, Place.LOOPBACK, false);
    }

    /** Starts an instance that listens on every address of this host and is known to phones by one of them. */
    public static Appliance everywhere(String name, String host) {
        return start(name, new Place("", host, "http://127.0.0.1", List.of(), 0));
    }

    /** Starts an instance on the inner host of a masquerading router. */
    public static Appliance inner(String name, Namespaces net) {
        return start(name, new Place("", Namespaces.INNER, "https://" + Namespaces.CONTROL, List.of(net.inner()), 0));
    }

    /** Starts an instance on loopback whose calls may go on for some seconds once it is stopped. */
    public static Appliance lingering(String name, int seconds) {
        return start(name, new Place("127.0.0.1", "127.0.0.1", "http://127.0.0.1", List.of(), seconds));
    }

    /** Starts an instance on loopback of which no bundle of ours brings a native library. */
    public static Appliance withoutNatives(String name) {
        return new Appliance(Archive.withoutNatives(), folder(name), freeOffset(), Place.LOOPBACK, true).ready();
    }

    private static Appliance start(String name, Place place) {
        return new Appliance(Archive.folder(), folder(name), freeOffset(), place, true).ready();
    }

    /** A bundle of the archive, by its artifact's name. */
    public static Path shipped(String bundle) {
        return Archive.bundle(bundle);
    }

    private static Path folder(String name) {
        return work().resolve(name + "-" + UUID.randomUUID());
    }

    /** Where tests may write. */
    public static Path work() {
        return Path.of(System.getProperty("jackfield.work", "target/work")).toAbsolutePath();
    }

    private Program launch() {
        return jackfield("appliance", "run");
    }

    private Program jackfield(String name, String... words) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JACKFIELD_DATA", data.toString());
        if (!place.bind().isEmpty()) {
            environment.put("JACKFIELD_BIND", place.bind());
        }
        environment.put("JACKFIELD_PORT_OFFSET", String.valueOf(offset));
        environment.put("JACKFIELD_STOP_LIMIT", String.valueOf(place.lingers()));
        if (prepared) {
            environment.put("JACKFIELD_ADMIN_PASSWORD", PASSWORD);
        }
        List<String> command = new ArrayList<>(place.prefix());
        command.add(home.resolve("bin/jackfield").toString());
        command.addAll(List.of(words));
        return Program.start(name + "-" + System.nanoTime(), output(), environment, command);
    }

    /** Where its programs run and leave what they print. */
    private Path output() {
        return data.resolveSibling(data.getFileName() + "-out");
    }

    /** Runs {@code bin/jackfield} beside it and gives what that printed; fails unless it succeeds. */
    public String command(String... words) {
        try (Program program = jackfield(words[0], words)) {
            int status = program.await(60);
            if (status != 0) {
                throw new AssertionError(String.join(" ", words) + " ended with " + status + ": " + program.output());
            }
            return program.output();
        }
    }

    /** Runs one line in its shell. */
    public String shell(String line) {
        Program.need("ssh", "openssh-client");
        return command("shell", line);
    }

    /** What {@code run} has printed so far. */
    public String printed() {
        return program.output();
    }

    private Console operate(String password) {
        int port = place.console().startsWith("https") ? httpsPort() : httpPort();
        return new Console(place.console() + ":" + port, password);
    }

    /** From now on {@link #console} logs in with this password. */
    public Appliance operatedWith(String password) {
        console = operate(password);
        return this;
    }

    /** Waits until it serves. */
    public Appliance ready() {
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
        stop();
        launchAgain().ready();
    }

    /** Ends it without warning and starts it again on the same data. */
    public void crash() {
        program.kill();
        await().atMost(Duration.ofSeconds(10)).until(() -> !program.running());
        launchAgain().ready();
    }

    /** Stops it as an operator would. */
    public void stop() {
        program.stop(20);
    }

    /** Starts it again on what lies in its data folder now, and waits for nothing. */
    public Appliance launchAgain() {
        program = launch();
        console = operate(console.password());
        return this;
    }

    /** Whether its process runs. */
    public boolean running() {
        return program.running();
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

    public Path data() {
        return data;
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

    /** The files that its process has mapped whose paths hold some words: native libraries. */
    public List<String> mapped(String words) {
        try (Stream<String> maps = Files.lines(Path.of("/proc/" + pid() + "/maps"))) {
            return maps.filter(line -> line.contains(words))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to add to every port so that nobody holds one, and nobody else is about to. */
    public static synchronized int freeOffset() {
        for (int tries = 0; tries < (LAST_OFFSET - FIRST_OFFSET) / OFFSET_STEP; tries++) {
            int offset = nextOffset;
            nextOffset = offset + OFFSET_STEP < LAST_OFFSET ? offset + OFFSET_STEP : FIRST_OFFSET;
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
