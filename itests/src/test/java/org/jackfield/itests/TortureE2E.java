// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Trouble;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.torture.Corpus;
import org.jackfield.itests.torture.Stranger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 49 cases of RFC 4475 are answered as the standard says, whether the appliance is idle or carries calls. */
class TortureE2E {

    private static final String WORDS = "{0} words over {1}";
    private static final int CASES = 49;

    /** Milliseconds; the least that may be set, so that a transaction is forgotten after 64 of it. */
    private static final int T1 = 50;

    private static final Duration FORGOTTEN = Duration.ofMillis(64 * T1 + 300);

    private static Appliance appliance;
    private static Trouble trouble;

    /** When a transaction was begun last: some of the RFC's messages have the same branch and sender. */
    private static final Map<String, Long> BEGUN = new HashMap<>();

    @BeforeAll
    static void start() {
        appliance = Appliance.start("torture");
        appliance.console().put("/api/setting/sip", Map.of("t1", T1)).ok();
        trouble = Trouble.watch(appliance);
    }

    @AfterAll
    static void stop() {
        if (appliance != null) {
            appliance.close();
        }
    }

    @ParameterizedTest(name = WORDS)
    @CsvSource({"our,udp", "its,tcp"})
    void eachIsAnsweredRightlyWhileNothingElseHappens(String whose, String transport) {
        assertThat(wrong(messages(whose), transport)).isEmpty();

        trouble.none();
    }

    @ParameterizedTest(name = WORDS)
    @CsvSource({"our,udp", "our,tcp", "its,udp", "its,tcp"})
    void eachIsAnsweredRightlyAndDisturbsNeitherARelayedNorAMixedCall(String whose, String transport) {
        Map<String, byte[]> messages = messages(whose);
        try (Phones phones = new Phones(appliance, "torture")) {
            Baresip anna = phones.phone("anna", Conversation.LOW, UnaryOperator.identity());
            Baresip bert = phones.phone("bert", Conversation.HIGH, UnaryOperator.identity());
            Baresip cleo = phones.phone("cleo", Conversation.LOW, UnaryOperator.identity());
            Baresip dora = phones.phone("dora", Conversation.HIGH, config -> config.codecs("PCMA"));
            Conversation relayed = Conversation.between(appliance, anna, bert);
            Conversation mixed = Conversation.between(appliance, cleo, dora);

            Map<String, String> wrong = wrong(messages, transport);

            relayed.lasts(1).endsUnbroken();
            mixed.endsUnbroken();
            assertThat(wrong).isEmpty();
        }
        trouble.none();
    }

    private static Map<String, byte[]> messages(String whose) {
        if (whose.equals("our")) {
            return Corpus.own();
        }
        var exact = Corpus.exact();
        Assumptions.assumeTrue(
                exact.isPresent(),
                "The RFC's own bytes are not here; ./test fetches them with Debian's doc-rfc-informational (non-free)");
        return exact.orElseThrow();
    }

    /** Sends each from an address of its own; the cases that were answered wrongly, and how. */
    private static Map<String, String> wrong(Map<String, byte[]> messages, String transport) {
        Map<String, Set<String>> answers = Corpus.answers(transport);
        assertThat(messages.keySet()).hasSize(CASES).isEqualTo(answers.keySet());
        InetSocketAddress to = new InetSocketAddress("127.0.0.1", appliance.sipPort());
        Map<String, String> wrong = new TreeMap<>();
        int host = 1;
        for (String name : inOrder(messages)) {
            byte[] message = Objects.requireNonNull(messages.get(name));
            Set<String> right = answers.getOrDefault(name, Set.of());
            awaitForgotten(transport, message);
            String answer = new Stranger("127.44.75." + host++, to).ask(transport, message, right);
            if (!right.contains(answer)) {
                wrong.put(name, answer + " instead of " + right);
            }
        }
        return wrong;
    }

    /** Those that would be taken for another that was sent before come last, so that they wait less. */
    private static List<String> inOrder(Map<String, byte[]> messages) {
        Set<String> begun = new HashSet<>();
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        messages.forEach((name, message) -> (begun.add(transaction(message)) ? first : last).add(name));
        first.addAll(last);
        return first;
    }

    /** Waits while a message would be taken for one sent before, and sent again. */
    private static void awaitForgotten(String transport, byte[] message) {
        String transaction = transport + transaction(message);
        Long begun = BEGUN.get(transaction);
        if (begun != null) {
            await().atMost(FORGOTTEN.multipliedBy(2)).until(() -> System.nanoTime() - begun > FORGOTTEN.toNanos());
        }
        BEGUN.put(transaction, System.nanoTime());
    }

    /** What a transaction is known by: method and topmost Via. */
    private static String transaction(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("(?s)^(\\S+).*?\\n(?:[Vv][Ii][Aa]|v)[ \\t]*:([^\\n]*).*", "$1 $2");
    }
}
