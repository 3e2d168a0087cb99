// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jackfield.api.network.Network;
import org.jackfield.sip.bench.PoolLanes;
import org.jackfield.sip.bench.TestCertificates;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.wire.ConnectionLimits;
import org.jackfield.sip.wire.WireSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stack on real sockets of the loopback interface. */
@Timeout(30)
class LoopbackTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static Path folder;

    private final PoolLanes lanes = new PoolLanes();
    private TestCertificates certificates;
    private SipStackService stack;

    private static final class Here implements Network {
        @Override
        public InetAddress advertised(InetAddress peer) {
            return HERE;
        }

        @Override
        public boolean local(InetAddress peer) {
            return true;
        }
    }

    @BeforeAll
    static void makeRoom(@TempDir Path room) {
        folder = room;
    }

    @BeforeEach
    void listen() throws Exception {
        certificates = new TestCertificates(folder, "first");
        stack = new SipStackService(lanes, new Here(), certificates);
        stack.apply(Settings.defaults("tls-verify", false), on(List.of(HERE), 0));
        assertThat(stack.health().ready()).as(stack.health().sentence()).isTrue();
    }

    private static WireSettings on(List<InetAddress> addresses, int port) {
        return wire(addresses, port, true, 600, new ConnectionLimits(100, 100, 30));
    }

    private static WireSettings wire(
            List<InetAddress> addresses, int port, boolean tcp, int idle, ConnectionLimits limits) {
        return new WireSettings(addresses, port, 0, true, tcp, true, idle, limits);
    }

    private void apply(boolean verify, WireSettings wire) {
        stack.apply(Settings.defaults("tls-verify", verify), wire);
        assertThat(stack.health().ready()).as(stack.health().sentence()).isTrue();
    }

    @AfterEach
    void close() {
        stack.stop();
        lanes.close();
    }

    private static String options(String transport, String extra) {
        return "OPTIONS sip:here SIP/2.0\r\nVia: SIP/2.0/" + transport
                + " 127.0.0.1:9;rport;branch=z9hG4bK" + System.nanoTime()
                + "\r\nMax-Forwards: 70\r\nFrom: <sip:a@here>;tag=1\r\nTo: <sip:here>\r\nCall-ID: " + System.nanoTime()
                + "\r\nCSeq: 1 OPTIONS\r\n" + extra + "Content-Length: 0\r\n\r\n";
    }

    private static String over(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return read(socket);
    }

    private static String read(Socket socket) throws Exception {
        socket.setSoTimeout(5000);
        StringBuilder out = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!out.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            out.append((char) next);
        }
        return out.toString();
    }

    private Socket connect() throws Exception {
        return new Socket(HERE, stack.port(Transport.TCP));
    }

    @Test
    void options_is_answered_over_udp_to_where_it_really_came_from() throws Exception {
        try (DatagramSocket phone = new DatagramSocket(0, HERE)) {
            String answer = exchange(phone, options("UDP", ""), stack.port(Transport.UDP));
            assertThat(answer)
                    .startsWith("SIP/2.0 200 OK")
                    .contains("rport=" + phone.getLocalPort())
                    .contains("received=127.0.0.1")
                    .contains("Allow: INVITE");
        }
    }

    private static String exchange(DatagramSocket phone, String text, int port) throws Exception {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        phone.send(new DatagramPacket(data, data.length, HERE, port));
        byte[] room = new byte[4000];
        DatagramPacket packet = new DatagramPacket(room, room.length);
        phone.setSoTimeout(5000);
        phone.receive(packet);
        return new String(room, 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    @Test
    void garbage_over_udp_disturbs_nobody() throws Exception {
        try (DatagramSocket phone = new DatagramSocket(0, HERE)) {
            for (int size : new int[] {0, 1, 4, 100, 1500, 60_000}) {
                byte[] noise = new byte[size];
                new Random(size).nextBytes(noise);
                phone.send(new DatagramPacket(noise, size, HERE, stack.port(Transport.UDP)));
            }
            assertThat(exchange(phone, options("UDP", ""), stack.port(Transport.UDP)))
                    .startsWith("SIP/2.0 200");
        }
    }

    @Test
    void messages_over_tcp_may_come_in_pieces_or_together() throws Exception {
        try (Socket phone = connect()) {
            String first = options("TCP", "");
            phone.getOutputStream().write(first.substring(0, 40).getBytes(StandardCharsets.UTF_8));
            phone.getOutputStream().flush();
            TimeUnit.MILLISECONDS.sleep(50);
            phone.getOutputStream()
                    .write((first.substring(40) + "\r\n" + options("TCP", "")).getBytes(StandardCharsets.UTF_8));
            assertThat(read(phone)).startsWith("SIP/2.0 200");
            assertThat(read(phone)).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void a_double_line_break_over_tcp_is_answered_with_a_single_one() throws Exception {
        try (Socket phone = connect()) {
            phone.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            phone.setSoTimeout(5000);
            assertThat(phone.getInputStream().readNBytes(2)).isEqualTo(new byte[] {'\r', '\n'});
            assertThat(over(phone, options("TCP", ""))).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void a_content_length_that_is_no_number_is_answered_and_the_connection_closed() throws Exception {
        try (Socket phone = connect()) {
            String bad = options("TCP", "").replace("Content-Length: 0", "Content-Length: -999");
            assertThat(over(phone, bad)).startsWith("SIP/2.0 400");
            assertThat(phone.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void an_endless_header_is_given_up() throws Exception {
        try (Socket phone = connect()) {
            byte[] noise = new byte[100_000];
            Arrays.fill(noise, (byte) 'x');
            phone.getOutputStream().write(noise);
            phone.setSoTimeout(5000);
            int read = -2;
            try {
                read = phone.getInputStream().read();
            } catch (SocketException reset) {
                read = -1;
            }
            assertThat(read).isEqualTo(-1);
        }
        try (Socket phone = connect()) {
            assertThat(over(phone, options("TCP", ""))).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void tls_shows_the_newest_certificate_and_open_connections_stay() throws Exception {
        try (SSLSocket old = tls()) {
            assertThat(subject(old)).isEqualTo("CN=first");
            certificates.replace(folder, "second");
            assertThat(over(old, options("TLS", ""))).startsWith("SIP/2.0 200");
            try (SSLSocket young = tls()) {
                assertThat(subject(young)).isEqualTo("CN=second");
                assertThat(over(young, options("TLS", ""))).startsWith("SIP/2.0 200");
            }
        }
    }

    private SSLSocket tls() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(HERE, stack.port(Transport.TLS));
        socket.startHandshake();
        return socket;
    }

    private static String subject(SSLSocket socket) throws Exception {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                .getSubjectX500Principal()
                .getName();
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void requests_leave_over_every_transport() throws Exception {
        assertThat(ask(Transport.UDP, stack.port(Transport.UDP)).status()).isEqualTo(200);
        assertThat(ask(Transport.TCP, stack.port(Transport.TCP)).status()).isEqualTo(200);
        assertThat(ask(Transport.TLS, stack.port(Transport.TLS)).status()).isEqualTo(200);
    }

    @Test
    void a_refused_connection_is_told_at_once() throws Exception {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, HERE)) {
            free = taken.getLocalPort();
        }
        assertThat(ask(Transport.TCP, free).status()).isEqualTo(503);
    }

    private SipResponse ask(Transport transport, int port) throws Exception {
        BlockingQueue<SipResponse> answers = new LinkedBlockingQueue<>();
        SipUri here = SipUri.of("", "127.0.0.1", port);
        OutgoingRequest request = new OutgoingRequest(
                "OPTIONS",
                here,
                NameAddress.of(here).withTag("x"),
                NameAddress.of(here),
                stack.token(),
                1,
                List.of(),
                List.of(),
                Optional.empty());
        Hop hop = new Hop(transport, new InetSocketAddress(HERE, port), "127.0.0.1");
        stack.send(request, List.of(hop), ChallengeAnswer.NONE, answers::add);
        SipResponse answer = answers.poll(8, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        return answer;
    }

    @Test
    void the_wildcard_listens_on_both_protocols() throws Exception {
        stack.apply(Settings.defaults("tls-verify", false), on(List.of(InetAddress.getByName("::")), 0));
        try (DatagramSocket four = new DatagramSocket(0, HERE);
                Socket six = new Socket(InetAddress.getByName("::1"), stack.port(Transport.TCP))) {
            assertThat(exchange(four, options("UDP", ""), stack.port(Transport.UDP)))
                    .startsWith("SIP/2.0 200");
            assertThat(over(six, options("TCP", ""))).startsWith("SIP/2.0 200").contains("received=");
        }
    }

    @Test
    void a_port_in_use_is_said_and_taken_once_it_is_free() throws Exception {
        ServerSocket other = new ServerSocket(0, 1, HERE);
        int port = other.getLocalPort();
        stack.apply(Settings.defaults("tls-verify", false), on(List.of(HERE), port));
        assertThat(stack.health().ready()).isFalse();
        assertThat(stack.health().sentence()).contains("127.0.0.1:" + port);
        other.close();
        for (int i = 0; i < 100 && !stack.health().ready(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(stack.port(Transport.TCP)).isEqualTo(port);
    }

    @Test
    void settings_that_do_not_concern_a_connection_leave_it_open() throws Exception {
        int udp = stack.port(Transport.UDP);
        try (Socket phone = connect();
                SSLSocket secure = tls()) {
            assertThat(over(phone, options("TCP", ""))).startsWith("SIP/2.0 200");
            apply(true, wire(List.of(HERE), 0, true, 900, new ConnectionLimits(50, 50, 30)));
            assertThat(stack.port(Transport.UDP)).isEqualTo(udp);
            assertThat(stack.port(Transport.TCP)).isEqualTo(phone.getPort());
            assertThat(over(phone, options("TCP", ""))).startsWith("SIP/2.0 200");

            apply(true, wire(List.of(HERE), 0, false, 900, new ConnectionLimits(50, 50, 30)));
            assertThat(stack.port(Transport.TCP)).isZero();
            assertThat(phone.getInputStream().read()).isEqualTo(-1);
            assertThat(over(secure, options("TLS", ""))).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void a_port_is_free_again_once_the_settings_are_in_force() {
        int port = stack.port(Transport.UDP);
        List<InetAddress> loopback = List.of(HERE);
        List<InetAddress> everywhere = List.of(new InetSocketAddress(0).getAddress());
        for (int i = 0; i < 10; i++) {
            apply(false, on(everywhere, port));
            apply(false, on(loopback, port));
            assertThat(stack.port(Transport.TCP)).isEqualTo(port);
        }
    }

    @Test
    void whoever_follows_may_listen_on_the_same_port_at_once() throws Exception {
        int port = stack.port(Transport.TCP);
        stack.stop();
        try (ServerSocket next = new ServerSocket(port, 1, HERE);
                DatagramSocket other = new DatagramSocket(port, HERE)) {
            assertThat(next.getLocalPort()).isEqualTo(other.getLocalPort());
        }
    }

    @Test
    void a_far_end_that_opens_too_many_connections_is_cut_off() throws Exception {
        apply(false, wire(List.of(HERE), 0, true, 600, new ConnectionLimits(100, 2, 30)));
        try (Socket first = connect()) {
            assertThat(over(first, options("TCP", ""))).startsWith("SIP/2.0 200");
            try (Socket second = connect()) {
                assertThat(over(second, options("TCP", ""))).startsWith("SIP/2.0 200");
                try (Socket third = connect()) {
                    third.setSoTimeout(5000);
                    assertThat(third.getInputStream().read()).isEqualTo(-1);
                }
                assertThat(over(first, options("TCP", ""))).startsWith("SIP/2.0 200");
            }
        }
        assertThat(stack.measurements())
                .filteredOn(figure -> figure.name().equals("jackfield_sip_connections_refused_total"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(1));
    }
}
