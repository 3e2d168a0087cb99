// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.registrar.Registration.Accepted;
import org.jackfield.sip.registrar.Registration.OutOfOrder;
import org.jackfield.sip.registrar.Registration.TooBrief;
import org.jackfield.sip.testing.Messages;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Flow PHONE = Messages.flow("198.51.100.7:40000/udp");

    private final Registration registration = new Registration("desk", RegistrarPolicy.DEFAULT, 3);
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");
    private List<Bound> bindings = List.of();
    private long cseq;

    @Test
    void aContactIsBoundForAsLongAsItAsksFor() {
        accept("Contact: <sip:desk@10.0.0.7:5060>;expires=120");
        assertThat(bindings).singleElement().satisfies(b -> {
            assertThat(b.binding().expires()).isEqualTo(now.plusSeconds(120));
            assertThat(b.binding().source()).isEqualTo("198.51.100.7:40000/udp");
            assertThat(b.behindNat()).isTrue();
        });
    }

    @Test
    void expiresComesFromTheContactThenFromTheHeaderThenFromTheSettings() {
        accept("Contact: <sip:a@10.0.0.1>;expires=100, <sip:b@10.0.0.2>", "Expires: 200");
        assertThat(bindings)
                .extracting(b -> Duration.between(now, b.binding().expires()).toSeconds())
                .containsExactlyInAnyOrder(100L, 200L);
        accept("Contact: <sip:a@10.0.0.1>");
        assertThat(lifetime("a")).isEqualTo(3600);
    }

    @Test
    void tooMuchIsCutAndTooLittleIsRefusedWithoutChangingAnything() {
        accept("Contact: <sip:a@10.0.0.1>;expires=99999999");
        assertThat(lifetime("a")).isEqualTo(3600);
        assertThat(apply("Contact: <sip:b@10.0.0.2>, <sip:a@10.0.0.1>;expires=5"))
                .isEqualTo(new TooBrief(Duration.ofMinutes(1)));
    }

    @Test
    void aMalformedExpiryCountsAsAnHour() {
        accept("Contact: <sip:a@10.0.0.1>;expires=soon");
        assertThat(lifetime("a")).isEqualTo(3600);
    }

    @Test
    void zeroUnbindsOneAndTheWildcardAll() {
        accept("Contact: <sip:a@10.0.0.1>, <sip:b@10.0.0.2>");
        accept("Contact: <sip:a@10.0.0.1>;expires=0");
        assertThat(bindings).singleElement().satisfies(b -> assertThat(b.uri().user())
                .isEqualTo("b"));
        accept("Contact: *", "Expires: 0");
        assertThat(bindings).isEmpty();
    }

    @Test
    void withoutContactNothingChanges() {
        accept("Contact: <sip:a@10.0.0.1>");
        List<Bound> before = bindings;
        accept();
        assertThat(bindings).isEqualTo(before);
    }

    @Test
    void theSameContactIsReplacedNotAdded() {
        accept("Contact: <sip:a@10.0.0.1;transport=udp>");
        accept("Contact: <sip:a@10.0.0.1;transport=udp;extra=1>");
        assertThat(bindings).hasSize(1);
        accept("Contact: <sip:a@10.0.0.1:5062;transport=udp>");
        assertThat(bindings).hasSize(2);
    }

    @Test
    void anInstanceReplacesItselfWhereverItIs() {
        accept("Contact: <sip:a@10.0.0.1:1111>;+sip.instance=\"<urn:uuid:1>\"");
        accept("Contact: <sip:a@10.0.0.9:2222>;+sip.instance=\"<urn:uuid:1>\"");
        accept("Contact: <sip:a@10.0.0.9:3333>;+sip.instance=\"<urn:uuid:2>\"");
        assertThat(bindings).extracting(b -> b.uri().port()).containsExactlyInAnyOrder(2222, 3333);
    }

    @Test
    void anOlderRequestOfTheSameCallChangesNothing() {
        accept("Contact: <sip:a@10.0.0.1>");
        cseq -= 1;
        assertThat(apply("Contact: <sip:a@10.0.0.1>;expires=0")).isInstanceOf(OutOfOrder.class);
        cseq -= 1;
        assertThat(apply("Contact: *", "Expires: 0")).isInstanceOf(OutOfOrder.class);
    }

    @Test
    void oneContactTooManyPushesTheOldestOut() {
        for (int i = 1; i <= 4; i++) {
            accept("Contact: <sip:a@10.0.0." + i + ">");
            now = now.plusSeconds(1);
        }
        assertThat(bindings).extracting(b -> b.uri().host()).containsExactly("10.0.0.4", "10.0.0.3", "10.0.0.2");
    }

    @Test
    void aPathIsKeptInItsOrder() {
        accept("Contact: <sip:a@10.0.0.1>", "Path: <sip:edge1;lr>, <sip:edge2;lr>", "Supported: path");
        assertThat(bindings.get(0).reach().path()).containsExactly("<sip:edge1;lr>", "<sip:edge2;lr>");
        assertThat(bindings.get(0).behindNat()).isFalse();
    }

    @Test
    void contactsThatMakeNoSenseAreNotRead() {
        assertThat(read("Contact: *")).isEmpty();
        assertThat(read("Contact: *", "Expires: 60")).isEmpty();
        assertThat(read("Contact: *", "Contact: <sip:a@10.0.0.1>", "Expires: 0"))
                .isEmpty();
        assertThat(read("Contact: <mailto:a@example.org>")).isEmpty();
        assertThat(read("Contact: <sip:" + "a".repeat(2000) + "@10.0.0.1>")).isEmpty();
    }

    @Test
    void aStoredBindingIsReadBack() {
        accept("Contact: <sip:a@10.0.0.1;ob>;+sip.instance=\"<urn:uuid:1>\"");
        Bound bound = bindings.get(0);
        assertThat(Bound.of(bound.binding())).hasValueSatisfying(again -> {
            assertThat(again.binding()).isEqualTo(bound.binding());
            assertThat(again.uri()).isEqualTo(bound.uri());
            assertThat(again.flow().toString()).isEqualTo(bound.flow().toString());
        });
    }

    private long lifetime(String user) {
        return bindings.stream()
                .filter(b -> b.uri().user().equals(user))
                .findFirst()
                .map(b -> Duration.between(now, b.binding().expires()).toSeconds())
                .orElseThrow();
    }

    private void accept(String... headers) {
        bindings = ((Accepted) apply(headers)).bindings();
    }

    private Registration.Outcome apply(String... headers) {
        return registration.apply(read(headers).orElseThrow(), bindings, now);
    }

    private Optional<RegisterRequest> read(String... headers) {
        return RegisterRequest.of(Messages.request("REGISTER", "sip:house", "desk", ++cseq, PHONE, headers));
    }
}
