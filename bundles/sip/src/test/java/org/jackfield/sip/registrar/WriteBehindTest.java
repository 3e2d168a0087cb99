// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.StoreException;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.testing.MemoryStore;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private static final Flow PHONE = Messages.flow("198.51.100.7:40000/udp");

    private final VirtualTime time = VirtualTime.noon();
    private final WriteBehind behind = new WriteBehind();
    private final Bindings memory = new Bindings(time, (device, before, after) -> behind.changed(before, after));
    private final MemoryStore store = new MemoryStore();
    private long cseq;

    @Test
    void changesReachTheStore() {
        register("Contact: <sip:a@10.0.0.1>");
        register("Contact: <sip:b@10.0.0.2>");
        behind.flush(store);
        assertThat(store.kept()).extracting(Binding::contact).containsExactly("sip:a@10.0.0.1", "sip:b@10.0.0.2");
        register("Contact: <sip:a@10.0.0.1>;expires=0");
        behind.flush(store);
        assertThat(store.kept()).extracting(Binding::contact).containsExactly("sip:b@10.0.0.2");
        assertThat(behind.isEmpty()).isTrue();
    }

    @Test
    void severalChangesOfOneBindingAreWrittenOnce() {
        for (int i = 0; i < 5; i++) {
            register("Contact: <sip:a@10.0.0.1>");
            time.pass(Duration.ofSeconds(1));
        }
        behind.flush(store);
        assertThat(store.writes()).isEqualTo(1);
        assertThat(store.kept()).containsExactly(memory.all().get(0).binding());
    }

    @Test
    void whatTheStoreMissedIsWrittenWhenItIsBack() {
        store.away(true);
        register("Contact: <sip:a@10.0.0.1>");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> behind.flush(store));
        register("Contact: <sip:a@10.0.0.1>;expires=120");
        store.away(false);
        behind.flush(store);
        assertThat(store.kept()).containsExactly(memory.all().get(0).binding());
    }

    @Test
    void afterARestartTheStoreFillsTheMemory() {
        register("Contact: <sip:a@10.0.0.1>");
        behind.flush(store);
        WriteBehind fresh = new WriteBehind();
        Bindings restarted = new Bindings(time, (device, before, after) -> fresh.changed(before, after));
        fresh.merge(store, restarted);
        assertThat(restarted.of("desk")).singleElement().satisfies(b -> {
            assertThat(b.binding()).isEqualTo(store.kept().get(0));
            assertThat(b.reach().flow().hop().toString()).isEqualTo("198.51.100.7:40000/udp");
        });
        assertThat(fresh.isEmpty()).isTrue();
    }

    @Test
    void whatExpiredInTheStoreStaysThere() {
        register("Contact: <sip:a@10.0.0.1>;expires=60");
        behind.flush(store);
        time.pass(Duration.ofMinutes(2));
        Bindings restarted = new Bindings(time, (device, before, after) -> {});
        new WriteBehind().merge(store, restarted);
        assertThat(restarted.all()).isEmpty();
    }

    @Test
    void theNewerOfTwoWinsAndTheStoreLearnsIt() {
        register("Contact: <sip:a@10.0.0.1>");
        behind.flush(store);
        time.pass(Duration.ofSeconds(10));
        register("Contact: <sip:a@10.0.0.1>");
        behind.merge(store, memory);
        assertThat(memory.all().get(0).binding().cseq()).isEqualTo(2);
        behind.flush(store);
        assertThat(store.kept().get(0).cseq()).isEqualTo(2);
    }

    @Test
    void aStrangersNewerBindingReplacesOurs() {
        register("Contact: <sip:a@10.0.0.1>");
        Binding ours = memory.all().get(0).binding();
        Binding newer = new Binding(
                "desk",
                ours.contact(),
                ours.path(),
                "198.51.100.8:5060/tcp",
                "other",
                1,
                "",
                "",
                ours.registered().plusSeconds(5),
                ours.expires());
        store.save(List.of(newer));
        behind.merge(store, memory);
        assertThat(memory.all().get(0).binding()).isEqualTo(newer);
    }

    @Test
    void whatWasUnboundWhileTheStoreWasAwayStaysUnbound() {
        register("Contact: <sip:a@10.0.0.1>");
        behind.flush(store);
        register("Contact: *", "Expires: 0");
        behind.merge(store, memory);
        assertThat(memory.all()).isEmpty();
        behind.flush(store);
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void withoutAStoreRemovalsAreForgottenOnceTheyHaveExpired() {
        register("Contact: <sip:a@10.0.0.1>;expires=60");
        register("Contact: *", "Expires: 0");
        behind.prune(time.instant());
        assertThat(behind.isEmpty()).isFalse();
        time.pass(Duration.ofSeconds(61));
        behind.prune(time.instant());
        assertThat(behind.isEmpty()).isTrue();
    }

    @Test
    void expiredBindingsLeaveMemoryAndStore() {
        register("Contact: <sip:a@10.0.0.1>;expires=60");
        behind.flush(store);
        time.pass(Duration.ofSeconds(61));
        assertThat(memory.of("desk")).isEmpty();
        assertThat(memory.from(PHONE.remote().getAddress())).isFalse();
        memory.expire();
        behind.flush(store);
        assertThat(store.kept()).isEmpty();
    }

    private void register(String... headers) {
        memory.register(
                new Registration("desk", RegistrarPolicy.DEFAULT, 5),
                RegisterRequest.of(Messages.request("REGISTER", "sip:house", "desk", ++cseq, PHONE, headers))
                        .orElseThrow());
    }
}
