// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.PluginPreview;
import org.jackfield.api.plugin.PluginPreview.Piece;
import org.jackfield.api.plugin.Unmanaged;
import org.jackfield.operations.kar.ApiCheck;
import org.jackfield.operations.kar.BundleHeaders;
import org.jackfield.operations.plugin.Catalogue.Entry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What would come, and what came without being asked for here. Any thread; reads files. */
final class Previewer {

    private static final Pattern DROPPED = Pattern.compile(".*/(deploy/[^/]+)$");
    private static final String BY_HAND = "installed by hand";

    private final BundleContext context;
    private final Catalogue catalogue;

    Previewer(BundleContext context, Catalogue catalogue) {
        this.context = context;
        this.catalogue = catalogue;
    }

    PluginPreview preview(String name) {
        Entry entry = catalogue.entry(name).orElseThrow(() -> new NoSuchPluginException(name));
        Feature coming = entry.newest();
        List<String> problems = new ArrayList<>();
        ApiCheck api = ApiCheck.of(context);
        List<Piece> pieces = new ArrayList<>();
        for (BundleInfo bundle : coming.getBundles()) {
            try (InputStream file = new URL(bundle.getLocation()).openStream()) {
                BundleHeaders headers = BundleHeaders.read(file);
                pieces.add(piece(headers));
                problems.addAll(api.problems(headers));
            } catch (IOException e) {
                problems.add(bundle.getLocation() + " cannot be used: " + e.getMessage() + ".");
            }
        }
        return new PluginPreview(
                name,
                coming.getVersion(),
                entry.installed().map(Feature::getVersion).filter(v -> !v.equals(coming.getVersion())),
                Catalogue.origin(coming).words(),
                pieces,
                catalogue.missing(coming.getDependencies().stream()
                        .map(Dependency::getName)
                        .toList()),
                problems);
    }

    private Piece piece(BundleHeaders headers) {
        boolean present = Arrays.stream(context.getBundles())
                .anyMatch(b -> headers.name().equals(b.getSymbolicName())
                        && headers.version().equals(b.getVersion()));
        return new Piece(headers.name(), headers.version().toString(), headers.bytes(), present);
    }

    /** All that no feature brought, but for what the framework itself starts with. */
    List<Unmanaged> unmanaged() {
        FeatureBundles managed = catalogue.bundles();
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .flatMap(bundle -> origin(bundle, managed).stream()
                        .map(from -> new Unmanaged(
                                String.valueOf(bundle.getSymbolicName()),
                                bundle.getVersion().toString(),
                                from,
                                bundle.getState() == Bundle.ACTIVE)))
                .sorted(Comparator.comparing(Unmanaged::name))
                .toList();
    }

    private Optional<String> origin(Bundle bundle, FeatureBundles managed) {
        Matcher dropped = DROPPED.matcher(bundle.getLocation());
        if (dropped.matches()) {
            return Optional.of(dropped.group(1));
        }
        boolean shipped =
                bundle.getLocation().startsWith("mvn:") || bundle.getLocation().startsWith("reference:");
        return shipped || managed.has(bundle) ? Optional.empty() : Optional.of(BY_HAND);
    }
}
