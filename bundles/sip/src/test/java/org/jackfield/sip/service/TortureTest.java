// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.api.network.Network;
import org.jackfield.sip.bench.FakeWire;
import org.jackfield.sip.bench.VirtualLanes;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.leg.LegBook;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.Reading;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.TextRequest;
import org.jackfield.sip.message.TextResponse;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.stack.Guard;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.RequestHandler;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The 49 cases of RFC 4475, as messages of our own: what is understood, what is answered, what is dropped. */
class TortureTest {

    private static final Path FOLDER = Path.of("src/test/resources/torture");

    private static final Map<String, Set<String>> ANSWERS = answers();

    private final VirtualLanes lanes = new VirtualLanes();
    private final FakeWire wire = new FakeWire();
    private final Transactions transactions = stack();

    private static final class Strangers implements Dispatcher.Company, RequestHandler, Authenticator {
        @Override
        public @Nullable Guard guard() {
            return null;
        }

        @Override
        public Authenticator authenticator() {
            return this;
        }

        @Override
        public List<RequestHandler> handlers() {
            return List.of(this);
        }

        @Override
        public Set<String> methods() {
            return Set.of("REGISTER");
        }

        @Override
        public void handle(IncomingRequest request) {
            request.respond(Reply.of(401));
        }

        @Override
        public Verdict authenticate(SipRequest request) {
            return new Challenge(401, List.of());
        }
    }

    private static final class Here implements Network {
        @Override
        public InetAddress advertised(InetAddress peer) {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public boolean local(InetAddress peer) {
            return true;
        }
    }

    private Transactions stack() {
        return new Transactions(
                new MessageReader(new JainGrammar()),
                new Dispatcher(new LegBook((callId, leg) -> {}), lanes.open("delays"), new Strangers()),
                () -> wire,
                lanes.open("timers"),
                new Addresses(new Here(), transport -> 5060),
                new Tokens());
    }

    /** The table's column of UDP: for each case the answers that are right. */
    private static Map<String, Set<String>> answers() {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("answers.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Set.of(cells[1].split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flow from(Transport transport) {
        return new Flow(
                transport, new InetSocketAddress("192.0.2.9", 5070), new InetSocketAddress("198.51.100.1", 5060));
    }

    private static Stream<Path> messages() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sip")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".sip", "");
    }

    @Test
    void all_cases_are_there() {
        assertThat(messages().map(TortureTest::name)).hasSize(49).hasSameElementsAs(ANSWERS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> each_is_answered_as_the_standard_says() {
        return messages()
                .map(file -> dynamicTest(name(file), () -> {
                    wire.clear();
                    transactions.message(Files.readAllBytes(file), from(Transport.UDP));
                    assertThat(lastStatus()).isIn(ANSWERS.get(name(file)));
                }));
    }

    /** The status of the final response that was sent; - if there was none. */
    private String lastStatus() {
        String status = "-";
        while (wire.waiting() > 0) {
            String line = wire.next().startLine();
            assertThat(line).startsWith("SIP/2.0 ");
            status = line.split(" ")[1];
        }
        return status;
    }

    private static Reading read(String path) throws IOException {
        return new MessageReader(new JainGrammar()).read(Files.readAllBytes(FOLDER.resolve(path)), from(Transport.UDP));
    }

    @Test
    void folded_lines_odd_spaces_and_compact_names_are_understood() throws IOException {
        TextRequest invite = ((Reading.Request) read("valid/wsinv.sip")).request();
        assertThat(invite.to().tag()).isEqualTo("8x7y6");
        assertThat(invite.from().tag()).isEqualTo("5c4b");
        assertThat(invite.from().display()).isEqualTo("A \"sly\" \\ caller");
        assertThat(invite.cseq()).isEqualTo(9);
        assertThat(invite.maxForwards()).isEqualTo(68);
        assertThat(invite.text().vias()).hasSize(3);
        assertThat(invite.contacts().get(0).uri().user()).isEqualTo("ann");
        assertThat(invite.body()).startsWith("v=0");
    }

    @Test
    void escapes_are_resolved_where_they_are_escapes() throws IOException {
        TextRequest invite = ((Reading.Request) read("valid/esc01.sip")).request();
        assertThat(invite.uri().user()).isEqualTo("sips:dora@example.org");
        assertThat(invite.to().uri().user()).isEqualTo("dora");
        TextRequest odd = ((Reading.Request) read("valid/esc02.sip")).request();
        assertThat(odd.method()).isEqualTo("OPTI%4FNS");
        assertThat(odd.contacts()).hasSize(1);
        TextRequest nulls = ((Reading.Request) read("valid/escnull.sip")).request();
        assertThat(nulls.to().uri().user()).isEqualTo("a\u0000b");
        assertThat(nulls.contacts()).hasSize(2);
    }

    @Test
    void a_user_part_may_hold_parameters() throws IOException {
        TextRequest options = ((Reading.Request) read("valid/semiuri.sip")).request();
        assertThat(options.uri().user()).isEqualTo("bob;zone=z@example.net");
        assertThat(options.uri().host()).isEqualTo("example.com");
        assertThat(options.uri().parameters().all()).isEmpty();
    }

    @Test
    void a_datagram_ends_where_content_length_says() throws IOException {
        TextRequest register = ((Reading.Request) read("valid/dblreq.sip")).request();
        assertThat(register.method()).isEqualTo("REGISTER");
        assertThat(register.body()).isEmpty();
    }

    @Test
    void a_reason_phrase_may_be_anything_or_nothing() throws IOException {
        TextResponse ok = ((Reading.Response) read("valid/unreason.sip")).response();
        assertThat(ok.status()).isEqualTo(200);
        assertThat(ok.reason()).startsWith("= 100");
        assertThat(((Reading.Response) read("valid/noreason.sip")).response().reason())
                .isEmpty();
    }

    @Test
    void a_contact_keeps_unknown_parameters() throws IOException {
        TextRequest header = ((Reading.Request) read("invalid/cparam01.sip")).request();
        assertThat(header.contacts().get(0).parameters().has("colour")).isTrue();
        TextRequest uri = ((Reading.Request) read("invalid/cparam02.sip")).request();
        assertThat(uri.contacts().get(0).uri().parameters().has("colour")).isTrue();
        TextRequest escaped = ((Reading.Request) read("invalid/regescrt.sip")).request();
        assertThat(escaped.contacts().get(0).uri().headers()).startsWith("Route=");
    }

    @Test
    void a_refusal_is_sent_even_where_headers_are_missing() throws IOException {
        transactions.message(Files.readAllBytes(FOLDER.resolve("invalid/insuf.sip")), from(Transport.UDP));
        String answer = wire.next().text();
        assertThat(answer).contains("CSeq: 17 INVITE").doesNotContain("From:");
    }

    @Test
    void mutilated_messages_never_throw() throws IOException {
        Random random = new Random(4475);
        Set<String> seen = new HashSet<>();
        for (Path file : messages().toList()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 60; i++) {
                byte[] data = mutilated(whole, random);
                transactions.message(data, from(i % 2 == 0 ? Transport.UDP : Transport.TCP));
                while (wire.waiting() > 0) {
                    seen.add(wire.next().startLine().substring(0, 11));
                }
            }
        }
        assertThat(seen).contains("SIP/2.0 400");
    }

    private static byte[] mutilated(byte[] whole, Random random) {
        byte[] data = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        if (random.nextBoolean()) {
            data = whole.clone();
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            data[random.nextInt(data.length)] = (byte) random.nextInt(256);
        }
        return data;
    }

    @Test
    void noise_never_throws() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            transactions.message(noise, from(Transport.UDP));
        }
        byte[] start = "INVITE sip:a SIP/2.0\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] huge = new byte[65_000];
        Arrays.fill(huge, (byte) ':');
        System.arraycopy(start, 0, huge, 0, start.length);
        transactions.message(huge, from(Transport.UDP));
        assertThat(transactions.traffic().malformedMessages()).isPositive();
    }
}
