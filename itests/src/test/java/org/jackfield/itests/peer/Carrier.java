// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A provider played by a real Kamailio on an address of its own. Behind it, the phone that registers as {@code outside}
 * stands for the telephone network: it rings for {@code 112} and for any number that begins with {@code +}, {@code 0} or
 * {@code 99}. But a provider that demands registration answers the numbers {@code 99400} to {@code 99699} with the status in
 * their last three digits.
 *
 * <p>Every user's password is {@code pw-USER}.
 */
public final class Carrier implements AutoCloseable {

    /** The number by which the telephone network reaches the customer. */
    public static final String CUSTOMER_NUMBER = "+49301234567";

    /** The same as it is dialled within the country. */
    public static final String NATIONAL_NUMBER = "0301234567";

    /** A number that this provider forwards to the customer's, which it names in P-Called-Party-ID (RFC 7315, 4.2). */
    public static final String FORWARDED_NUMBER = "+49309999999";

    private final Path folder;
    private final String address;
    private final int port;
    private final String customer;
    private final List<String> prefix;
    private Program program;

    private Carrier(Path folder, String address, int port, String customer, List<String> prefix) {
        this.folder = folder;
        this.address = address;
        this.port = port;
        this.customer = customer;
        this.prefix = prefix;
        this.program = launch();
    }

    /** A provider that demands registration: the customer {@code account} is called where it registered. */
    public static Carrier registering(Path folder, String address) {
        return new Carrier(folder, address, Ports.block(10), "", List.of());
    }

    /** A provider that knows its customer by address, and calls it there: {@code host:port}. */
    public static Carrier knowing(Path folder, String address, String customer) {
        return new Carrier(folder, address, Ports.block(10), customer, List.of());
    }

    private Program launch() {
        Program.need("kamailio", "kamailio");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kamailio.cfg"), configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new java.util.ArrayList<>(prefix);
        command.addAll(List.of(
                "kamailio", "-DD", "-E", "-f", folder.resolve("kamailio.cfg").toString()));
        command.addAll(List.of("-m", "32", "-M", "4", "-w", folder.toString(), "-Y", folder.toString()));
        command.addAll(List.of("-P", folder.resolve("pid").toString()));
        Program started = Program.start("kamailio", folder, Map.of(), command);
        try {
            await("the provider to serve")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !started.running() || answersOptions());
        } catch (RuntimeException e) {
            started.close();
            throw new AssertionError("The provider did not start: " + started.output(), e);
        }
        if (!started.running()) {
            throw new AssertionError("The provider ended at once: " + started.output());
        }
        return started;
    }

    /** Stops serving, as a provider in trouble does. */
    public void stop() {
        program.stop(5);
    }

    /** Serves again after {@link #stop}. */
    public void resume() {
        program = launch();
    }

    /** How an appliance is told about it; {@code more} stands beside or in place of that. */
    public Map<String, Object> line(Map<String, ?> more) {
        Map<String, Object> line = new HashMap<>(
                Map.of("adapter", "generic", "host", address, "port", port, "user", "account", "options-seconds", 2));
        if (customer.isEmpty()) {
            line.putAll(Map.of("register", true, "password", "pw-account", "did-from", "to"));
        } else {
            line.putAll(Map.of("register", false, "address", List.of(address)));
        }
        line.putAll(more);
        return line;
    }

    public String address() {
        return address;
    }

    public int port() {
        return port;
    }

    /** {@code host:port}. */
    public String sip() {
        return address + ":" + port;
    }

    /** The phone of the telephone network behind this provider. */
    public Baresip outside(int toneHz) {
        BaresipConfig config = BaresipConfig.phone(folder, "outside", "pw-outside", sip(), toneHz)
                .address(address);
        return Baresip.start(config).registered();
    }

    /** What it has logged since it began to serve, a line for each request that came. */
    public String log() {
        return program.output();
    }

    /** The requests of a method for a number since it began to serve, as it logged them. */
    public List<String> requests(String method, String number) {
        String wanted = "REQUEST " + method + " sip:" + number + "@";
        return log().lines().filter(line -> line.contains(wanted)).toList();
    }

    private boolean answersOptions() {
        String branch = "z9hG4bK" + UUID.randomUUID();
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0))) {
            String options = "OPTIONS sip:" + sip() + " SIP/2.0\r\nVia: SIP/2.0/UDP " + address + ":"
                    + socket.getLocalPort() + ";branch=" + branch
                    + "\r\nMax-Forwards: 10\r\nFrom: <sip:test@test>;tag=1\r\nTo: <sip:" + sip() + ">\r\nCall-ID: "
                    + branch + "\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
            byte[] bytes = options.getBytes(StandardCharsets.US_ASCII);
            socket.setSoTimeout(200);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(address), port));
            socket.receive(new DatagramPacket(new byte[2000], 2000));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String configuration() {
        String toCustomer = customer.isEmpty()
                ? "$ru = \"sip:account@\" + $fd; if (!lookup(\"location\")) { sl_send_reply(\"480\", \"Customer not registered\"); exit; }"
                : "$du = \"sip:" + customer + "\";";
        String authenticate = customer.isEmpty()
                ? "route(AUTH);"
                : "if ($si != \"" + customer.substring(0, customer.indexOf(':')) + "\") { route(AUTH); }";
        return template()
                .replace("@ADDRESS@", address)
                .replace("@PORT@", String.valueOf(port))
                .replace("@AUTHENTICATE@", authenticate)
                .replace("@REFUSES@", customer.isEmpty() ? "yes" : "no")
                .replace("@CUSTOMER_NUMBER@", CUSTOMER_NUMBER)
                .replace("@NATIONAL_NUMBER@", NATIONAL_NUMBER)
                .replace("@FORWARDED_NUMBER@", FORWARDED_NUMBER)
                .replace("@TO_CUSTOMER@", toCustomer);
    }

    private static String template() {
        try (InputStream in = Carrier.class.getResourceAsStream("/carrier.cfg")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
