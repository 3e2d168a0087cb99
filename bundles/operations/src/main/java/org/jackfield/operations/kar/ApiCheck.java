// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Whether a bundle was built for this appliance's API. Any thread. */
public final class ApiCheck {

    private static final String API_BUNDLE = "org.jackfield.api";
    private static final String HOUSE = "org.jackfield.";

    private final Map<String, Version> api;

    ApiCheck(Map<String, Version> api) {
        this.api = Map.copyOf(api);
    }

    /** For the API that runs. */
    public static ApiCheck of(BundleContext context) {
        Map<String, Version> found = new TreeMap<>();
        Arrays.stream(context.getBundles())
                .filter(bundle -> API_BUNDLE.equals(bundle.getSymbolicName()))
                .map(ApiCheck::exports)
                .forEach(found::putAll);
        return new ApiCheck(found);
    }

    private static Map<String, Version> exports(Bundle bundle) {
        Map<String, Version> found = new TreeMap<>();
        for (BundleCapability capability :
                bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)) {
            Map<String, Object> attributes = capability.getAttributes();
            found.put(String.valueOf(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)), (Version)
                    attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE));
        }
        return found;
    }

    /** What keeps it from running here, sentences. */
    public List<String> problems(BundleHeaders bundle) {
        Stream<String> imports = bundle.imports().entrySet().stream()
                .filter(e -> e.getKey().startsWith(HOUSE))
                .flatMap(e -> {
                    Optional<Version> here = Optional.ofNullable(api.get(e.getKey()));
                    if (here.isEmpty()) {
                        return Stream.of(bundle.name() + " needs the package " + e.getKey()
                                + ", which is no part of this appliance's API: take the version of the plug-in that belongs to"
                                + " this appliance.");
                    }
                    return e.getValue().includes(here.get())
                            ? Stream.empty()
                            : Stream.of(bundle.name() + " was built for version " + e.getValue() + " of " + e.getKey()
                                    + ", here it is " + here.get()
                                    + ": take the version of the plug-in that belongs to this appliance.");
                });
        Stream<String> exports = bundle.exports().keySet().stream()
                .filter(api::containsKey)
                .limit(1)
                .map(name -> bundle.name() + " brings its own copy of " + name
                        + ": it must import the appliance's API, not export it.");
        return Stream.concat(imports, exports).toList();
    }
}
