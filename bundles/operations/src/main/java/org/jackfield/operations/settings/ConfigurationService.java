// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.SettingsOwner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Configuration} over the files in Karaf's {@code etc}. All work is done on one thread, {@code settings}. */
@Component(service = Configuration.class, immediate = true)
public final class ConfigurationService implements Configuration {

    private static final Logger log = LoggerFactory.getLogger(ConfigurationService.class);

    private static final long LOOK_MS = 500;
    private static final long WRITE_LIMIT_S = 20;
    private static final long LEAVE_LIMIT_S = 3;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "settings");
        made.setDaemon(true);
        return made;
    });
    private final SettingsEngine engine;
    private volatile SettingsView view = SettingsView.EMPTY;
    private volatile @Nullable EventBus bus;

    /** Reads the folder before any owner can come, so that nobody starts with defaults that are not meant. */
    @Activate
    public ConfigurationService(BundleContext context) {
        Path etc = Path.of(String.valueOf(context.getProperty("karaf.etc")));
        Path data = Path.of(String.valueOf(context.getProperty("karaf.data")));
        engine = new SettingsEngine(
                new SettingsFolder(etc, Clock.systemUTC()),
                "etc",
                Variables.ofProcess(etc),
                new LastGood(data.resolve("settings-last-good")),
                this::publish,
                Clock.systemUTC());
        thread.execute(() -> guarded(engine::look));
        thread.scheduleWithFixedDelay(() -> guarded(engine::look), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindBus(EventBus arrived) {
        bus = arrived;
    }

    void unbindBus(EventBus left) {
        if (left.equals(bus)) {
            bus = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindOwner(SettingsOwner<?> owner, ServiceReference<SettingsOwner<?>> reference) {
        Metatype metatype = metatype(owner, reference.getBundle());
        thread.execute(() -> guarded(() -> engine.arrive(owner, metatype)));
    }

    /** Returns only once nothing more will be said to the owner. */
    void unbindOwner(SettingsOwner<?> owner) {
        try {
            thread.submit(() -> guarded(() -> engine.leave(owner))).get(LEAVE_LIMIT_S, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("Settings are closed already");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The owner of '{}' left while its settings were being applied", owner.kind());
        }
    }

    private static Metatype metatype(SettingsOwner<?> owner, @Nullable Bundle bundle) {
        Enumeration<URL> found = bundle == null ? null : bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        if (found == null) {
            return Metatype.NONE;
        }
        for (URL url : Collections.list(found)) {
            try (InputStream xml = url.openStream()) {
                Optional<Metatype> match = Metatype.read(xml).stream()
                        .filter(m -> m.id().equals(owner.type().getName()))
                        .findFirst();
                if (match.isPresent()) {
                    return match.get();
                }
            } catch (IOException e) {
                log.warn("The metatype file {} cannot be read: {}", url, e.toString());
            }
        }
        return Metatype.NONE;
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("Settings could not be taken over: please report this", e);
        } finally {
            view = engine.view();
        }
    }

    private void publish(Event event) {
        EventBus now = bus;
        if (now != null) {
            now.publish(event);
        }
    }

    @Override
    public List<Schema> schemas() {
        return view.schemas();
    }

    @Override
    public List<String> names(String kind) {
        return view.names(kind);
    }

    @Override
    public Optional<Map<String, Object>> read(String kind, String name) {
        return view.read(kind, name);
    }

    @Override
    public void write(String kind, String name, Map<String, Object> settings) {
        onThread(() -> {
            engine.write(kind, name, settings);
            return true;
        });
    }

    @Override
    public boolean delete(String kind, String name) {
        return onThread(() -> engine.delete(kind, name));
    }

    @Override
    public List<Refusal> refusals() {
        return view.refusals();
    }

    private boolean onThread(Callable<Boolean> task) {
        try {
            return thread.submit(() -> {
                        try {
                            return task.call();
                        } finally {
                            view = engine.view();
                        }
                    })
                    .get(WRITE_LIMIT_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while settings were written", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The settings were not taken over in time: look into the log", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
