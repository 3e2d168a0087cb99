// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.health.HealthProbe.Health;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database that is configured, as often as it takes, and offers its stores from then on. Stores that were offered
 * stay while the database is away: they throw, whoever writes keeps what he has and tries again. They are withdrawn only when
 * the settings or the bundle go.
 *
 * <p>Any thread may call; the work is done on one thread of its own, so nobody waits for a database here.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Duration LOOKING = Duration.ofSeconds(5);

    private final Shelf shelf;
    private final StoreFigures figures;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread;

    /** All below: only on the thread above, but for the sentence, which others read. */
    private Optional<Place> wanted = Optional.empty();

    private Optional<Open> open = Optional.empty();
    private volatile String sentence = "The store waits for its settings.";

    /** Where the stores are offered. */
    @FunctionalInterface
    interface Shelf {
        /** Offers both. What is returned takes them back. */
        Runnable offer(CallStore calls, LocationStore locations);
    }

    private record Open(Database database, JdbcCallStore calls, Runnable withdrawal) {}

    Keeper(Shelf shelf, StoreFigures figures, Clock clock) {
        this.shelf = shelf;
        this.figures = figures;
        this.clock = clock;
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "jackfield-store");
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.scheduleWithFixedDelay(this::clean, 1, CLEANING.toMinutes(), TimeUnit.MINUTES);
        thread.scheduleWithFixedDelay(this::look, LOOKING.toSeconds(), LOOKING.toSeconds(), TimeUnit.SECONDS);
    }

    /** Uses this place from now on. */
    void use(Place place) {
        thread.execute(() -> {
            if (!wanted.equals(Optional.of(place))) {
                shut();
                wanted = Optional.of(place);
                attempt(place, Duration.ofSeconds(1));
            }
        });
    }

    /** Whether the store serves, and if not, what to do. */
    Health health() {
        if (!sentence.isEmpty()) {
            return new Health(false, false, sentence);
        }
        return figures.up()
                ? new Health(true, false, "")
                : new Health(
                        false, false, "The database does not answer; calls go on and their records wait. Start it.");
    }

    /** Withdraws the stores and closes the database; waits until that is done. */
    void close() {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(() -> {
            shut();
            wanted = Optional.empty();
        });
        // Without interrupting: H2 would lose its file.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("The database has not closed within 20 s; it is left to close by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Place place, Duration pause) {
        if (!wanted.equals(Optional.of(place)) || open.isPresent()) {
            return;
        }
        try {
            Database database = Database.open(place, figures);
            JdbcCallStore calls = new JdbcCallStore(database);
            Runnable withdrawal = shelf.offer(calls, new JdbcLocationStore(database, clock));
            open = Optional.of(new Open(database, calls, withdrawal));
            sentence = "";
            LOG.info("Call records and registrations are kept in {}.", place);
        } catch (StoreException e) {
            String trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(sentence)) {
                LOG.warn("{}. Calls go on; the store tries again until it can.", trouble);
            }
            sentence = trouble;
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            thread.schedule(() -> attempt(place, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void shut() {
        open.ifPresent(opened -> {
            opened.withdrawal().run();
            opened.database().close();
        });
        open = Optional.empty();
    }

    /** Finds out that the database is back, even if nobody has anything to write. */
    private void look() {
        if (open.isEmpty() || figures.up()) {
            return;
        }
        try {
            open.get().database().run("reach the database", connection -> connection.isValid(1));
            LOG.info("The database {} answers again.", wanted.map(Place::shown).orElse(""));
        } catch (StoreException e) {
            LOG.debug("Still away", e);
        }
    }

    private void clean() {
        Optional<Duration> keep = wanted.flatMap(Place::keep);
        if (open.isEmpty() || keep.isEmpty()) {
            return;
        }
        Instant before = clock.instant().minus(keep.get());
        try {
            int deleted = open.get().calls().forget(before);
            if (deleted > 0) {
                LOG.info("{} call records from before {} were deleted, as keep-days says.", deleted, before);
            }
        } catch (StoreException e) {
            LOG.warn("{}. Old records are deleted an hour later.", e.getMessage());
        }
    }
}
