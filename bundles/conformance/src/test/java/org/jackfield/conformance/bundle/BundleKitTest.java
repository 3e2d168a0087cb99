// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.conformance.Outcome;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** What is wrong with a bundle is found. */
class BundleKitTest {

    private static final String GOOD =
            "org.osgi.framework;version=\"[1.8,2)\",org.jackfield.api.health;version=\"[0.1,1)\"";

    /** Offers something, and takes it back. */
    public static class Clean implements BundleActivator {

        @Override
        public void start(BundleContext context) {
            context.registerService(HealthProbe.class, new Probe(), null);
        }

        @Override
        public void stop(BundleContext context) {
            // The framework takes the service away.
        }
    }

    /** What it offers. */
    public static class Probe implements HealthProbe {

        @Override
        public String part() {
            return "tried";
        }

        @Override
        public Health health() {
            return new Health(true, false, "");
        }
    }

    /** Leaves something of its own in a place that stays. */
    public static class Leaving extends Clean {

        @Override
        public void stop(BundleContext context) {
            System.getProperties().put(this, "left");
        }
    }

    /** A suite over a bundle of the classes above. */
    abstract static class Suite extends BundleConformance {

        private final Path jar;

        Suite(Class<? extends BundleActivator> activator, String imports) {
            jar = jar(activator, imports);
        }

        @Override
        protected Set<Class<?>> services() {
            return Set.of(HealthProbe.class);
        }

        @Override
        protected Path bundle() {
            return jar;
        }

        @Override
        protected int rounds() {
            return 5;
        }
    }

    static class Good extends Suite {

        Good() {
            super(Clean.class, GOOD);
        }
    }

    static class Leaky extends Suite {

        Leaky() {
            super(Leaving.class, GOOD);
        }
    }

    static class AnyVersion extends Suite {

        AnyVersion() {
            super(Clean.class, "org.osgi.framework,org.jackfield.api.health");
        }
    }

    @Test
    void aGoodBundlePasses() {
        assertThat(Outcome.failures(Good.class)).isEmpty();
    }

    @Test
    void aClassLoaderThatIsHeldIsFound() {
        try {
            assertThat(Outcome.failures(Leaky.class))
                    .containsExactly("aHundredRoundsLeaveNoClassLoaderNoThreadAndNoNativeLibrary");
        } finally {
            System.getProperties().values().removeIf("left"::equals);
        }
    }

    @Test
    void anImportOfAnyVersionIsFound() {
        assertThat(Outcome.failures(AnyVersion.class))
                .containsExactly("itImportsNothingOfOursButTheApiAndThatInTheVersionsThatItWasMadeFor");
    }

    private static Path jar(Class<? extends BundleActivator> activator, String imports) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "tried");
        main.putValue("Bundle-Activator", activator.getName());
        main.putValue("Import-Package", imports);
        try {
            Path jar = Files.createTempFile("tried", ".jar");
            jar.toFile().deleteOnExit();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (Class<?> type : Set.of(Clean.class, Leaving.class, Probe.class)) {
                    add(out, type.getName().replace('.', '/') + ".class");
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream out, String name) throws IOException {
        try (InputStream bytes = BundleKitTest.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException(name + " is missing");
            }
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
            out.closeEntry();
        }
    }
}
