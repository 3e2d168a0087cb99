// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.framework;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.jackfield.api.app.Application;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.store.CallStore;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The shipped assembly: everything is wired, and what can be plugged is plugged and unplugged without touching the rest. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PluginsIT {

    private static final long PATIENCE_MS = 20_000;
    private static final int ROUNDS = 3;
    private static final Set<String> EACH_KIND =
            Set.of("codec-l16", "suppressor-speexdsp", "tts-espeak", "app-tones", "provider-generic", "panel-logs");
    private static final Set<String> CODECS = Set.of("PCMU", "PCMA", "G722", "L16", "OPUS");
    private static final Set<String> APPLICATIONS = Set.of(
            "announcement-welcome", "conference-main", "diversion", "echo", "park", "pickup", "tones", "voicemail");
    private static final List<String> PLUG_INS = List.of(
            "org.jackfield.app-announcement",
            "org.jackfield.app-conference",
            "org.jackfield.app-diversion",
            "org.jackfield.app-echo",
            "org.jackfield.app-group",
            "org.jackfield.app-menu",
            "org.jackfield.app-park",
            "org.jackfield.app-pickup",
            "org.jackfield.app-music",
            "org.jackfield.app-queue",
            "org.jackfield.app-speed-dial",
            "org.jackfield.app-tones",
            "org.jackfield.app-voicemail",
            "org.jackfield.codec-g711",
            "org.jackfield.codec-g722",
            "org.jackfield.codec-l16",
            "org.jackfield.codec-opus",
            "org.jackfield.codec-opus-java",
            "org.jackfield.panel-calls",
            "org.jackfield.panel-devices",
            "org.jackfield.panel-phone",
            "org.jackfield.panel-logs",
            "org.jackfield.panel-plugins",
            "org.jackfield.panel-settings",
            "org.jackfield.panel-providers",
            "org.jackfield.panel-records",
            "org.jackfield.panel-voicemail",
            "org.jackfield.panel-routes",
            "org.jackfield.provider-generic",
            "org.jackfield.store-sql",
            "org.jackfield.suppressor-rnnoise",
            "org.jackfield.suppressor-speexdsp",
            "org.jackfield.stt-moonshine",
            "org.jackfield.tts-espeak",
            "org.jackfield.tts-kokoro",
            "org.jackfield.webrtc");

    /** Plug-ins with a native library, and how its file begins. Where none could be made, there is nothing to be seen. */
    private static final Map<String, String> NATIVE = Map.of(
            "org.jackfield.codec-opus", "libopus",
            "org.jackfield.suppressor-rnnoise", "librnnoise",
            "org.jackfield.suppressor-speexdsp", "libspeexdsp");

    @Inject
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Its injection is what is waited for.
    private BootFinished booted;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private Plugins plugins;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private BundleContext context;

    @org.ops4j.pax.exam.Configuration
    public Option[] configuration() {
        return Assembly.options();
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.jackfield"))
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), idle);
    }

    @Test
    public void everyServiceOfTheHouseIsThere() {
        for (Class<?> service : List.of(
                CallHub.class,
                EventBus.class,
                Configuration.class,
                Endpoint.class,
                CodecFactory.class,
                CallStore.class,
                HealthProbe.class)) {
            await(service.getSimpleName(), () -> !services(service).isEmpty());
        }
    }

    @Test
    public void aCodecGoesAndComesBackWithItsBundle() throws BundleException {
        Bundle codec = bundle("org.jackfield.codec-g722");
        await("the codecs", () -> codecs().equals(CODECS));

        codec.stop();
        assertFalse(codecs().contains("G722"));

        codec.start();
        await("the codec", () -> codecs().contains("G722"));
    }

    @Test
    public void onePlugInOfEachKindGoesAndComesAndNoOtherBundleNotices() throws Exception {
        await("all services", this::isComplete);
        Set<String> touched = new ConcurrentSkipListSet<>();
        SynchronousBundleListener watch = event -> {
            if ((event.getType() & (BundleEvent.STOPPED | BundleEvent.UPDATED | BundleEvent.UNRESOLVED)) != 0) {
                touched.add(event.getBundle().getSymbolicName());
            }
        };
        Map<String, WeakReference<ClassLoader>> former = new TreeMap<>();
        context.addBundleListener(watch);
        try {
            for (String name : EACH_KIND) {
                String feature = "jackfield-" + name;
                former.put(name, new WeakReference<>(loader(bundle("org.jackfield." + name))));
                done(plugins.uninstall(feature, PluginActor.HOUSE));
                assertTrue(plugins.plugin(feature).orElseThrow().installed().isEmpty());
                done(plugins.install(feature, PluginActor.HOUSE));
            }
        } finally {
            context.removeBundleListener(watch);
        }

        assertEquals(EACH_KIND.stream().map(name -> "org.jackfield." + name).collect(Collectors.toSet()), touched);
        await("all services again", this::isComplete);
        assertEquals("Class loaders that somebody holds", Set.of(), remaining(former));
    }

    private void done(PluginJob begun) {
        await(begun.verb() + " of " + begun.feature(), () -> {
            PluginJob now = plugins.plugin(begun.feature()).orElseThrow().job().orElseThrow();
            assertTrue(now.sentence(), now.state() != PluginJob.State.FAILED && now.state() != PluginJob.State.HANGING);
            return now.state() == PluginJob.State.DONE;
        });
    }

    @Test
    public void aStoppedPlugInLeavesNoNativeLibraryInTheProcess() throws Exception {
        for (Map.Entry<String, String> plugIn : NATIVE.entrySet()) {
            Bundle bundle = bundle(plugIn.getKey());
            String library = plugIn.getValue();
            assumeTrue(library, bundle.getEntry("native") != null);
            await(library + " in the process", () -> mapped(library));

            bundle.stop();
            assertFalse(library + " is still in the process", mapped(library));

            bundle.start();
            await(library + " back in the process", () -> mapped(library));
        }
    }

    private static boolean mapped(String library) {
        try {
            return Files.readString(Path.of("/proc/self/maps")).contains("/" + library + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void whatWasStoppedStartedAndExchangedLeavesNoClassLoaderBehind() throws Exception {
        await("all services", this::isComplete);
        Map<String, WeakReference<ClassLoader>> former = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String name : PLUG_INS) {
                Bundle bundle = bundle(name);
                former.put(name + " " + round, new WeakReference<>(loader(bundle)));
                bundle.stop();
                bundle.start();
                exchange(bundle);
            }
            await("all services again", this::isComplete);
            await("the store again", () -> !services(CallStore.class).isEmpty());
        }

        assertEquals("Class loaders that somebody holds", Set.of(), remaining(former));
    }

    /** Those that stay, however long they are waited for. */
    private static Set<String> remaining(Map<String, WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (!loaders.isEmpty() && System.currentTimeMillis() < deadline) {
            System.gc();
            Thread.sleep(200);
            loaders.values().removeIf(loader -> loader.refersTo(null));
        }
        return loaders.keySet();
    }

    private static ClassLoader loader(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** A new revision of the same content takes a bundle's place, as an update does. */
    private void exchange(Bundle bundle) throws Exception {
        CountDownLatch refreshed = new CountDownLatch(1);
        bundle.update();
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        assertTrue(refreshed.await(PATIENCE_MS, TimeUnit.MILLISECONDS));
        await(bundle.getSymbolicName(), () -> bundle.getState() == Bundle.ACTIVE);
    }

    private boolean isComplete() {
        return codecs().equals(CODECS) && applications().equals(APPLICATIONS);
    }

    private Set<String> codecs() {
        Set<String> names = new TreeSet<>();
        for (ServiceReference<CodecFactory> reference : services(CodecFactory.class)) {
            CodecFactory factory = context.getService(reference);
            if (factory != null) {
                names.add(factory.description().format().name());
                context.ungetService(reference);
            }
        }
        return names;
    }

    private Set<String> applications() {
        Set<String> names = new TreeSet<>();
        for (ServiceReference<Application> reference : services(Application.class)) {
            Application application = context.getService(reference);
            if (application != null) {
                names.add(application.name());
                context.ungetService(reference);
            }
        }
        return names;
    }

    private <T> Collection<ServiceReference<T>> services(Class<T> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
