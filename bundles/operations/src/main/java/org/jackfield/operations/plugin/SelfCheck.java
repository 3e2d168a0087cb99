// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Whether a plug-in that was started does what a plug-in is for: it offers a service of the house's API. Its components may
 * need a moment, since what they need may come on other threads.
 */
final class SelfCheck {

    private static final String API = "org.jackfield.api.";
    private static final long LOOK_MS = 200;

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Duration patience;

    SelfCheck(BundleContext context, ServiceComponentRuntime components, Duration patience) {
        this.context = context;
        this.components = components;
        this.patience = patience;
    }

    /**
     * Returns when the feature's bundles offer something.
     *
     * @throws PluginException if they do not, with what their components say
     */
    void check(Feature feature, List<Bundle> bundles) {
        Semaphore news = new Semaphore(0);
        ServiceListener listener = event -> news.release();
        context.addServiceListener(listener);
        try {
            check(feature, bundles, news);
        } finally {
            context.removeServiceListener(listener);
        }
    }

    private void check(Feature feature, List<Bundle> bundles, Semaphore news) {
        long end = System.nanoTime() + patience.toNanos();
        while (bundles.stream().noneMatch(SelfCheck::offers)) {
            Optional<String> failure = reasons(bundles, ComponentConfigurationDTO.FAILED_ACTIVATION);
            if (failure.isPresent() || System.nanoTime() > end) {
                throw new PluginException(feature.getName() + " started, but offers nothing"
                        + failure.or(() -> reasons(bundles, ComponentConfigurationDTO.UNSATISFIED_REFERENCE))
                                .map(reason -> ": " + reason)
                                .orElse(": it registers no service of " + API + "* ")
                                .stripTrailing()
                        + ".");
            }
            await(news);
        }
    }

    /** Until a service comes or goes; a component that fails tells nobody, and is looked at now and then. */
    private static void await(Semaphore news) {
        try {
            if (news.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginException("The check was interrupted.");
        }
    }

    private static boolean offers(Bundle bundle) {
        ServiceReference<?> @Nullable [] registered = bundle.getRegisteredServices();
        return registered != null
                && Arrays.stream(registered)
                        .map(reference -> reference.getProperty(Constants.OBJECTCLASS))
                        .map(String[].class::cast)
                        .flatMap(Arrays::stream)
                        .anyMatch(name -> name.startsWith(API));
    }

    /** What components say that are in this state. */
    private Optional<String> reasons(List<Bundle> bundles, int state) {
        String all = components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream()
                        .filter(configuration -> configuration.state == state)
                        .map(configuration -> reason(component, configuration)))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static String reason(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        String failure = Objects.requireNonNullElse(configuration.failure, "");
        String what = failure.isEmpty()
                ? Stream.of(configuration.unsatisfiedReferences)
                        .map(missing -> missing(component, missing))
                        .collect(Collectors.joining(", ", "needs ", ""))
                : root(failure);
        return component.name + " " + what;
    }

    private static String missing(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        return Stream.of(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
    }

    /** The last cause that a stack trace names. */
    private static String root(String trace) {
        List<String> causes = trace.lines()
                .filter(line -> !line.startsWith("\t") && !line.isBlank())
                .toList();
        return causes.isEmpty() ? trace : causes.get(causes.size() - 1).replace("Caused by: ", "");
    }
}
