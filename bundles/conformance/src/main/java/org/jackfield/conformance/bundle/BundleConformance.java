// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jackfield.api.settings.SettingsOwner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/**
 * What every plug-in must keep to as a bundle: it is installed, started, used, stopped and taken out a hundred times in a real OSGi framework
 * with declarative services, in which of ours only the API is there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BundleConformance {

    /** A library beside it may have started a thread of its own while it was called, which knows its caller until it ends. */
    private static final int HELD = 1;

    @SuppressWarnings("NullAway.Init")
    private House house;

    @SuppressWarnings("NullAway.Init")
    private Path jar;

    /** The services that it registers once it is started and has its settings; for a panel, none. */
    protected abstract Set<Class<?>> services();

    /** The bundle: a JAR, or the folder of which one is made. */
    protected Path bundle() {
        return Path.of(System.getProperty("basedir", ""), "target", "classes");
    }

    /** A class of each library that the bundle imports from a bundle beside it. */
    protected List<Class<?>> libraries() {
        return List.of();
    }

    /** What the file of its settings says; empty for its defaults. */
    protected Map<String, ?> settings() {
        return Map.of();
    }

    /** How often it comes and goes; less than a hundred only where a start takes long. */
    protected int rounds() {
        return 100;
    }

    @BeforeAll
    final void build(@TempDir Path folder) throws IOException, BundleException {
        Path bundle = bundle();
        jar = Files.isDirectory(bundle) ? Packed.folder(bundle, folder.resolve("bundle.jar")) : bundle;
        house = new House(folder, libraries());
    }

    @AfterAll
    final void demolish() throws BundleException {
        house.close();
    }

    @Test
    void itImportsNothingOfOursButTheApiAndThatInTheVersionsThatItWasMadeFor() throws Exception {
        try (Guest guest = house.install(jar)) {
            assertThat(guest.imports())
                    .filteredOn(one -> one.name().startsWith("org.jackfield."))
                    .allSatisfy(one -> {
                        assertThat(one.name()).startsWith("org.jackfield.api.");
                        assertThat(one.filter()).contains("(version>=", "(!(version>=");
                    });
            assertThat(guest.header("Require-Bundle")).isEmpty();
            assertThat(guest.header("DynamicImport-Package")).isEmpty();
            assertThat(guest.header("Export-Package"))
                    .as("a plug-in that others depend on could not be taken out alone")
                    .isEmpty();
        }
    }

    @Test
    void itOffersWhatItPromisesAndTakesItAllBack() throws Exception {
        try (Guest guest = house.install(jar)) {
            guest.start(settings(), services());
            assertThat(guest.offers(SettingsOwner.class)).allSatisfy(Kinds::check);
            guest.stop();
            assertThat(guest.offered()).isEmpty();
            guest.start(settings(), services());
            assertThat(guest.offered()).hasSizeGreaterThanOrEqualTo(services().size());
        }
    }

    @Test
    void aHundredRoundsLeaveNoClassLoaderNoThreadAndNoNativeLibrary() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        loaders.add(round());
        Traces first = Traces.now();
        for (int round = 1; round < rounds(); round++) {
            loaders.add(round());
        }
        assertThat(Traces.remaining(loaders, HELD))
                .as("class loaders that somebody holds")
                .isZero();
        assertThat(first.threadsSince()).as("threads that are left").isEmpty();
        assertThat(first.librariesSince()).as("native libraries that are left").isEmpty();
    }

    /** It comes, is used and goes. */
    private WeakReference<ClassLoader> round() throws Exception {
        try (Guest guest = house.install(jar)) {
            guest.start(settings(), services());
            for (Class<?> service : services()) {
                guest.offers(service).forEach(Use::of);
            }
            return new WeakReference<>(guest.loader());
        }
    }
}
