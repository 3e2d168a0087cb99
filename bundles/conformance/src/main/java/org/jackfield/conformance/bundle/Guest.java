// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.conformance.Settings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The plug-in that is tried. Closing it takes it out as an update does, so that nothing of it is needed any more. */
final class Guest implements AutoCloseable {

    private final BundleContext context;
    private final Bundle bundle;

    /**
     * A package that it imports.
     *
     * @param filter in which versions, in the framework's words
     */
    record Import(String name, String filter) {}

    Guest(BundleContext context, Path jar) throws BundleException {
        this.context = context;
        bundle = context.installBundle(jar.toUri().toString());
    }

    /** Starts it, gives it its settings as the appliance would, and waits for some services. */
    void start(Map<String, ?> settings, Set<Class<?>> services) throws BundleException {
        bundle.start();
        for (Object owner : offers(SettingsOwner.class)) {
            apply((SettingsOwner<?>) owner, settings);
        }
        for (Class<?> service : services) {
            Patience.until(service.getSimpleName(), () -> !offers(service).isEmpty());
        }
    }

    private static <T> void apply(SettingsOwner<T> owner, Map<String, ?> settings) {
        owner.apply(owner.many() ? "conformance" : "", Settings.of(owner.type(), settings));
    }

    void stop() throws BundleException {
        bundle.stop();
    }

    ClassLoader loader() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** What it has registered of a kind. */
    List<Object> offers(Class<?> type) {
        return offered().stream()
                .filter(reference -> Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .contains(type.getName()))
                .map(reference -> (Object) context.getService(reference))
                .filter(Objects::nonNull)
                .toList();
    }

    /** All that it has registered. */
    List<ServiceReference<?>> offered() {
        return Optional.ofNullable(bundle.getRegisteredServices()).stream()
                .flatMap(Stream::of)
                .<ServiceReference<?>>map(reference -> reference)
                .toList();
    }

    List<Import> imports() {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(requirement -> requirement.getDirectives().getOrDefault("filter", ""))
                .map(filter -> new Import(filter.replaceFirst(".*osgi\\.wiring\\.package=([^)]*).*", "$1"), filter))
                .toList();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(bundle.getHeaders("").get(name));
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        Patience.with(() -> {
            if (!refreshed.await(Patience.SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(bundle + " does not go");
            }
        });
    }
}
