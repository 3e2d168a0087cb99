// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event bus: a bounded queue for each listener. Listeners run on threads beside the calls' own, at most one each and
 * only while there is something to hear, so that one which blocks holds up nobody.
 */
@Component(
        service = {EventBus.class, Measured.class},
        immediate = true)
public final class EventBusService implements EventBus, Measured {

    private static final Logger LOG = LoggerFactory.getLogger(EventBusService.class);

    private final ExecutorService threads;
    private final Map<EventListener, ListenerQueue> queues = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<EventListener> listeners = List.of();

    @Activate
    public EventBusService() {
        this(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), EventBusService::thread));
    }

    EventBusService(ExecutorService threads) {
        this.threads = threads;
    }

    /** Who hears from now on; for use without a framework. */
    void listeners(List<EventListener> present) {
        listeners = List.copyOf(present);
    }

    @Override
    public void publish(Event event) {
        List<EventListener> present = listeners;
        for (EventListener listener : present) {
            queue(listener).add(event);
        }
        if (queues.size() > present.size()) {
            forget(present);
        }
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(new Measurement(
                "jackfield_event_lost_total",
                "Events that a listener was too slow to hear",
                Measurement.Type.COUNTER,
                Map.of(),
                lost.sum()));
    }

    @Deactivate
    void stop() {
        queues.values().forEach(ListenerQueue::close);
        threads.shutdown();
    }

    private ListenerQueue queue(EventListener listener) {
        ListenerQueue queue = queues.get(listener);
        return queue != null
                ? queue
                : queues.computeIfAbsent(listener, added -> new ListenerQueue(added, this::execute, lost));
    }

    private void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("An event came after the end");
        }
    }

    private void forget(List<EventListener> present) {
        queues.forEach((listener, queue) -> {
            if (!present.contains(listener) && queues.remove(listener, queue)) {
                queue.close();
            }
        });
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "jackfield-event");
        thread.setDaemon(true);
        return thread;
    }
}
