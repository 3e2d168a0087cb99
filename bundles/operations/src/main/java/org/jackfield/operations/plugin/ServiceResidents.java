// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.jackfield.api.app.Application;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.media.Engines;
import org.jackfield.api.plugin.Plugin.By;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.settings.SettingsOwner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@link Residents} as the services of a feature's bundles tell. */
@Component(service = Residents.class)
public final class ServiceResidents implements Residents {

    private static final String HOUSE = "org.jackfield.";

    private final BundleContext context;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Engines engines;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CallHub hub;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Directory> directories = List.of();

    @Activate
    public ServiceResidents(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Use> uses(Feature feature) {
        List<Bundle> bundles = bundles(feature);
        return Stream.of(stages(bundles), applications(bundles), providers(bundles))
                .flatMap(s -> s)
                .toList();
    }

    @Override
    public List<Owned> settings(Feature feature) {
        return services(bundles(feature), SettingsOwner.class)
                .map(owner -> new Owned(owner.kind(), owner.variant()))
                .toList();
    }

    @Override
    public Set<String> names(Feature feature) {
        return bundles(feature).stream().map(Bundle::getSymbolicName).collect(Collectors.toSet());
    }

    private Stream<Use> stages(List<Bundle> bundles) {
        Engines present = engines;
        Set<String> makers = bundles.stream()
                .map(b -> b.getSymbolicName().replace(HOUSE, "") + " ")
                .collect(Collectors.toSet());
        return present == null
                ? Stream.empty()
                : present.engines().stream()
                        .filter(e -> e.stages() > 0 || e.barred() > 0)
                        .filter(e -> makers.stream().anyMatch(e.maker()::startsWith))
                        .map(e -> new Use(By.STAGE, e.name(), e.stages(), e.barred()))
                        .collect(Collectors.toMap(Use::name, use -> use, ServiceResidents::sum, TreeMap::new))
                        .values()
                        .stream();
    }

    private static Use sum(Use a, Use b) {
        return new Use(a.by(), a.name(), a.count() + b.count(), a.barred() + b.barred());
    }

    private Stream<Use> applications(List<Bundle> bundles) {
        return services(bundles, Application.class)
                .map(a -> new Use(By.APP, a.name(), legs(a.name())))
                .filter(use -> use.count() > 0);
    }

    private int legs(String application) {
        CallHub present = hub;
        Target target = new Target(Target.Kind.APP, application);
        return present == null
                ? 0
                : (int) present.calls().stream()
                        .flatMap(call -> call.legs().stream())
                        .filter(leg -> leg.party().target().equals(target))
                        .count();
    }

    private Stream<Use> providers(List<Bundle> bundles) {
        return services(bundles, ProviderAdapter.class)
                .map(ProviderAdapter::provider)
                .distinct()
                .map(name -> new Use(By.PROVIDER, name, calls(name)));
    }

    private int calls(String provider) {
        return directories.stream()
                .flatMap(d -> d.trunks().stream())
                .filter(t -> t.provider().equals(provider))
                .mapToInt(TrunkState::calls)
                .sum();
    }

    private <T> Stream<T> services(List<Bundle> bundles, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Bundle bundle : bundles) {
            ServiceReference<?> @Nullable [] registered = bundle.getRegisteredServices();
            for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
                // What goes at this moment is not there any more.
                Optional.ofNullable(context.getService(reference))
                        .filter(type::isInstance)
                        .map(type::cast)
                        .ifPresent(found::add);
                context.ungetService(reference);
            }
        }
        return found.stream();
    }

    private List<Bundle> bundles(Feature feature) {
        return FeatureBundles.of(List.of(feature)).in(context).stream()
                .filter(b -> b.getState() == Bundle.ACTIVE)
                .toList();
    }
}
