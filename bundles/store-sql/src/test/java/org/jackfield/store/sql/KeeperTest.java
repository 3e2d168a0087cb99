// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jackfield.api.call.CallId;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.StoreException;
import org.jackfield.conformance.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KeeperTest {

    private final Path folder;
    private final BlockingQueue<CallStore> offered = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> withdrawn = new LinkedBlockingQueue<>();
    private final Keeper keeper = new Keeper(
            (calls, locations) -> {
                offered.add(calls);
                return () -> withdrawn.add("both");
            },
            new StoreFigures(),
            Clock.systemUTC());

    KeeperTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void storesAreOfferedWhenTheSettingsComeAndWithdrawnAtTheEnd() throws Exception {
        assertThat(keeper.health().ready()).isFalse();
        keeper.use(embedded("one", 0));
        CallStore calls = next();
        calls.save(List.of(Samples.call("c1", Samples.NOON)));
        keeper.close();
        assertThat(withdrawn).hasSize(1);
        assertThatThrownBy(() -> calls.find(new CallId("c1"))).isInstanceOf(StoreException.class);
    }

    @Test
    void theHealthIsGoodBeforeAnythingIsWritten() throws Exception {
        keeper.use(embedded("one", 0));
        next();
        await(() -> keeper.health().ready());
    }

    @Test
    void otherSettingsLeadToAnotherDatabase() throws Exception {
        keeper.use(embedded("one", 0));
        next().save(List.of(Samples.call("c1", Samples.NOON)));
        keeper.use(embedded("two", 0));
        assertThat(next().find(new CallId("c1"))).isEmpty();
        assertThat(withdrawn).hasSize(1);
    }

    @Test
    void theSameSettingsAgainChangeNothing() throws Exception {
        keeper.use(embedded("one", 0));
        next();
        keeper.use(embedded("one", 0));
        keeper.use(embedded("one", 0));
        assertThat(offered.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(withdrawn).isEmpty();
    }

    @Test
    void aServerThatIsAwayAtTheStartIsFoundLater() throws Exception {
        try (PostgresServer server = server()) {
            keeper.use(Place.of(new Settings(server.url("postgres")), folder));
            await(() -> keeper.health().sentence().contains("refused"));
            assertThat(offered).isEmpty();
            server.start();
            next().save(List.of(Samples.call("c1", Samples.NOON)));
            await(() -> keeper.health().ready());
        }
    }

    @Test
    void aServerThatGoesMakesTheStoreThrowSoonAndServeAgainWhenItIsBack() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            keeper.use(Place.of(new Settings(server.url("postgres")), folder));
            CallStore calls = next();
            calls.save(List.of(Samples.call("c1", Samples.NOON)));
            server.stop();
            long before = System.nanoTime();
            assertThatThrownBy(() -> calls.save(List.of(Samples.call("c2", Samples.NOON))))
                    .isInstanceOf(StoreException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            assertThat(keeper.health().ready()).isFalse();
            assertThat(withdrawn).isEmpty();
            server.start();
            saveAsSoonAsPossible(calls);
            assertThat(calls.find(new CallId("c1"))).isPresent();
            assertThat(calls.find(new CallId("c2"))).isPresent();
            assertThat(keeper.health().ready()).isTrue();
        }
    }

    @Test
    void theHealthTurnsGoodWhenTheServerIsBackThoughNobodyWrites() throws Exception {
        try (PostgresServer server = server()) {
            server.start();
            keeper.use(Place.of(new Settings(server.url("postgres")), folder));
            CallStore calls = next();
            server.stop();
            assertThatThrownBy(() -> calls.find(new CallId("c1"))).isInstanceOf(StoreException.class);
            server.start();
            await(() -> keeper.health().ready());
        }
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(reached.getAsBoolean())
                .as("within 30 s; the health is %s", keeper.health())
                .isTrue();
    }

    /** As the hub does: again until it works. */
    private static void saveAsSoonAsPossible(CallStore calls) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Optional<StoreException> trouble;
        do {
            try {
                calls.save(List.of(Samples.call("c2", Samples.NOON)));
                trouble = Optional.empty();
            } catch (StoreException e) {
                trouble = Optional.of(e);
            }
        } while (trouble.isPresent() && System.nanoTime() < end);
        assertThat(trouble).isEmpty();
    }

    private Place embedded(String name, int days) {
        return Place.of(new Settings("", "", days), folder.resolve(name));
    }

    private CallStore next() throws InterruptedException {
        CallStore store = offered.poll(30, TimeUnit.SECONDS);
        assertThat(store).isNotNull();
        return store;
    }

    private static PostgresServer server() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL's server is not installed: on Debian, apt install postgresql");
        return PostgresServer.prepare(programs.orElseThrow());
    }
}
