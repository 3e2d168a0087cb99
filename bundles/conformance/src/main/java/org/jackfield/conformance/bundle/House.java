// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.scr.impl.Activator;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Transcriber;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedHub;
import org.jackfield.conformance.app.TriedLanes;
import org.jackfield.conformance.app.TriedTranscriber;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.ComponentConstants;
import org.osgi.util.function.Function;
import org.osgi.util.promise.Promise;

/**
 * An OSGi framework inside this process with declarative services and the API, whose packages are those of the test, so that it can use what a
 * plug-in registers. There is an announcer, which says everything as a tone, a hub without calls, and a bus for events that nobody hears.
 */
final class House implements AutoCloseable {

    private static final String LOGGING = "org.slf4j;version=1.7.36,org.slf4j.helpers;version=1.7.36";

    private final Framework framework;

    /** @param folder an empty one, in which it keeps what it needs */
    House(Path folder, List<Class<?>> libraries) throws IOException, BundleException {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("framework").toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, api() + "," + LOGGING);
        settings.put("jackfield.data", folder.resolve("data").toString());
        // What is not asked for by name stays out of the bundle's reach.
        settings.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        settings.put("felix.bootdelegation.implicit", "false");
        framework = new FrameworkFactory().newFramework(settings);
        framework.start();
        List<Class<?>> beside =
                new ArrayList<>(List.of(Function.class, Promise.class, ComponentConstants.class, Activator.class));
        beside.addAll(libraries);
        List<Bundle> bundles = new ArrayList<>();
        for (Class<?> one : beside) {
            bundles.add(context().installBundle(place(one).toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        context().registerService(Announcer.class, new TriedAnnouncer(), null);
        context().registerService(Transcriber.class, new TriedTranscriber(), null);
        context().registerService(CallHub.class, new TriedHub(), null);
        context().registerService(Lanes.class, new TriedLanes(), null);
        context().registerService(EventBus.class, event -> {}, null);
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    /** Brings a bundle in, without starting it. */
    Guest install(Path jar) throws BundleException {
        return new Guest(context(), jar);
    }

    /** What the API exports, in the words of its manifest. */
    private static String api() throws IOException {
        try (InputStream manifest = Packed.manifest(place(CodecFactory.class))) {
            return new Manifest(manifest).getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        }
    }

    private static Path place(Class<?> type) {
        return Packed.place(type);
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        Patience.with(() -> framework.waitForStop(TimeUnit.SECONDS.toMillis(Patience.SECONDS)));
    }
}
