// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.StoreException;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes call records on a thread of its own, many at a time. While the store is away they wait; beyond {@link #ROOM} the
 * oldest are lost and counted. What still waits when the appliance stops is kept in a file and taken up at the next start.
 * No call ever waits for it.
 */
@Component(
        service = {RecordWriter.class, Measured.class},
        immediate = true)
public final class RecordWriter implements Measured {

    static final int ROOM = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

    private static final int BATCH = 200;
    private static final long SHORTEST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 15_000;

    /** A call that ends in a crowd is written with the crowd: one commit costs as much as many records. */
    private static final long GATHERING = 200;

    private final Backlog backlog;
    private final EventBus bus;
    private final InstantSource clock;
    private final WaitingFile file;
    private final LongAdder written = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Thread thread;
    private Optional<String> trouble = Optional.empty();
    private long pause = SHORTEST_PAUSE;
    private long lostBefore;
    private boolean resumed;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CallStore store;

    @Activate
    public RecordWriter(@Reference EventBus bus, BundleContext bundle) {
        this(bus, InstantSource.system(), ROOM, new WaitingFile(place(bundle)));
        start();
    }

    RecordWriter(EventBus bus, InstantSource clock, int room, WaitingFile file) {
        this.bus = bus;
        this.clock = clock;
        this.file = file;
        this.backlog = new Backlog(room);
        this.thread = new Thread(this::run, "jackfield-record");
        thread.setDaemon(true);
    }

    private static Path place(BundleContext bundle) {
        String folder = bundle.getProperty("jackfield.data");
        return Path.of(folder == null ? "data" : folder).resolve("call-records.waiting");
    }

    /** Takes up what waited at the last stop, and writes from now on. */
    void start() {
        resume();
        thread.start();
    }

    /** Takes a record; returns at once. */
    public void add(CallRecord record) {
        backlog.add(record);
    }

    /** Where records are written from now on; for use without a framework. */
    void store(Optional<CallStore> present) {
        store = present.orElse(null);
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(
                figure(
                        "jackfield_record_written_total",
                        "Call records written",
                        Measurement.Type.COUNTER,
                        written.sum()),
                figure(
                        "jackfield_record_lost_total",
                        "Call records lost because the store was away for too long or refused them",
                        Measurement.Type.COUNTER,
                        backlog.lost() + refused.sum()),
                figure(
                        "jackfield_record_waiting",
                        "Call records that wait to be written",
                        Measurement.Type.GAUGE,
                        backlog.size()));
    }

    /** Writes what can be written within a moment. */
    @Deactivate
    void stop() throws InterruptedException {
        // Never interrupted: an embedded database would close its file.
        backlog.close();
        thread.join(1_000);
        keep();
    }

    /** Takes up what waited at the last stop. */
    void resume() {
        try {
            List<CallRecord> waiting = file.load();
            waiting.forEach(backlog::add);
            resumed = !waiting.isEmpty();
            if (resumed) {
                LOG.info("{} call records that waited when Jackfield stopped are written now", waiting.size());
            }
        } catch (IOException e) {
            LOG.warn("The call records that waited in {} cannot be read, {}: it was set aside", file, e.toString());
        }
    }

    /** What nobody could take is kept for the next start. A record that is written twice is there once. */
    private void keep() {
        List<CallRecord> waiting = backlog.oldest(Integer.MAX_VALUE);
        try {
            int kept = file.save(waiting);
            if (kept > 0) {
                LOG.info("{} of {} call records that wait are kept in {}", kept, waiting.size(), file);
            }
        } catch (IOException e) {
            LOG.error("{} call records are lost, {} cannot be written: {}", waiting.size(), file, e.toString());
        }
    }

    /**
     * Writes one batch.
     *
     * @return for how many milliseconds to rest: 0 if there may be more to do
     */
    long step() {
        List<CallRecord> batch = backlog.oldest(BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        tellLosses();
        CallStore present = store;
        if (present == null) {
            return troubled("no store is installed or its database is away");
        }
        try {
            present.save(batch);
        } catch (StoreException e) {
            return troubled(String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            return single(present, batch, e);
        }
        done(batch);
        return 0;
    }

    /** One of a batch may be what the store cannot take: the others are written. */
    private long single(CallStore present, List<CallRecord> batch, Throwable cause) {
        LOG.warn(
                "The store cannot take {} call records together: {}; each is tried by itself",
                batch.size(),
                cause.toString());
        for (CallRecord record : batch) {
            try {
                present.save(List.of(record));
                written.increment();
            } catch (StoreException e) {
                return troubled(String.valueOf(e.getMessage()));
            } catch (RuntimeException | LinkageError e) {
                refused.increment();
                LOG.warn("The record of call {} is lost, the store cannot take it: {}", record.id(), e.toString());
            }
            backlog.written(List.of(record));
        }
        return 0;
    }

    private void done(List<CallRecord> batch) {
        backlog.written(batch);
        written.add(batch.size());
        pause = SHORTEST_PAUSE;
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            LOG.info("Call records are written again");
        }
        if (resumed && backlog.size() == 0) {
            resumed = false;
            forget();
        }
    }

    private void forget() {
        try {
            file.clear();
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    private long troubled(String reason) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(reason);
            alarm("Call records cannot be written: " + reason + ". Up to " + ROOM
                    + " are kept and written when the store is back; look after its database");
        }
        long rest = pause;
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        return rest;
    }

    private void tellLosses() {
        long lost = backlog.lost();
        if (lost > 0 && lostBefore == 0) {
            alarm("The store has been away for so long that call records are being lost; look after its database");
        }
        lostBefore = lost;
    }

    private void alarm(String sentence) {
        LOG.warn(sentence);
        bus.publish(new Event.Alarm(clock.instant(), "record", sentence));
    }

    private void run() {
        try {
            while (!backlog.closed()) {
                backlog.await();
                backlog.rest(GATHERING);
                backlog.rest(step());
            }
            for (long rest = 0; backlog.size() > 0 && rest == 0; ) {
                rest = step();
            }
        } catch (InterruptedException e) {
            LOG.warn("The thread that writes call records was interrupted; restart the call-hub bundle");
        }
    }

    private static Measurement figure(String name, String help, Measurement.Type type, double value) {
        return new Measurement(name, help, type, Map.of(), value);
    }
}
