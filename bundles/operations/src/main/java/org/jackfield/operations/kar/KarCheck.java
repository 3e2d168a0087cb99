// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.Plugin;

/** What speaks against the plug-ins of an unpacked KAR file. One thread at a time. */
final class KarCheck {

    private static final List<String> KINDS = Arrays.stream(Plugin.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern PLUG_IN =
            Pattern.compile("jackfield-(%s)-[a-z0-9-]+".formatted(String.join("|", KINDS)));
    private static final Pattern MAVEN = Pattern.compile("mvn:([^/]+)/([^/]+)/([^/]+)(?:/([^/]+))?(?:/([^/]+))?");

    private final ApiCheck api;
    private final List<Path> places;
    private final Set<String> taken;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param places Maven repositories whose files come first where the same is in several
     * @param taken names and versions of features that are here already, {@code name/version}
     */
    KarCheck(ApiCheck api, List<Path> places, Set<String> taken) {
        this.api = api;
        this.places = List.copyOf(places);
        this.taken = Set.copyOf(taken);
    }

    /**
     * Looks at all of it.
     *
     * @param folder what was under {@code repository/}
     * @return sentences; empty if nothing speaks against it
     */
    List<String> problems(Path folder, List<Feature> features) {
        if (features.stream().noneMatch(f -> PLUG_IN.matcher(f.getName()).matches())) {
            problems.add("There is no plug-in in it: its feature must be called jackfield-KIND-NAME, KIND being one of "
                    + String.join(", ", KINDS) + ".");
        }
        for (Feature feature : features) {
            check(feature);
            for (BundleInfo bundle : feature.getBundles()) {
                check(folder, feature, bundle.getLocation());
            }
        }
        compare(folder);
        return List.copyOf(new TreeSet<>(problems));
    }

    private void check(Feature feature) {
        if (feature.getName().startsWith("jackfield")
                && !PLUG_IN.matcher(feature.getName()).matches()) {
            problems.add(
                    "It holds the feature " + feature.getName() + ", a name that belongs to the appliance itself.");
        }
        if (taken.contains(feature.getId())) {
            problems.add("Version " + feature.getVersion() + " of " + feature.getName()
                    + " is here already: another build of it needs another version.");
        }
        if (!feature.getConfigurationFiles().isEmpty()
                || !feature.getConfigurations().isEmpty()
                || !feature.getLibraries().isEmpty()) {
            problems.add(
                    feature.getName()
                            + " brings files of settings or libraries of its own: a plug-in declares its settings by Metatype.");
        }
    }

    private void check(Path folder, Feature feature, String location) {
        Matcher name = MAVEN.matcher(location);
        if (!name.matches()) {
            problems.add(feature.getName() + " names the bundle " + location
                    + ": it must be named as mvn:GROUP/ARTIFACT/VERSION and lie in the file.");
            return;
        }
        Path file = file(name);
        Optional<Path> found = Stream.concat(Stream.of(folder), places.stream())
                .map(place -> place.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    feature.getName() + " needs " + location + ", which is neither in the file nor on the appliance.");
            return;
        }
        try (InputStream bundle = Files.newInputStream(found.get())) {
            problems.addAll(api.problems(BundleHeaders.read(bundle)));
        } catch (IOException e) {
            problems.add(file.getFileName() + " cannot be used: " + e.getMessage() + ".");
        }
    }

    private static Path file(Matcher name) {
        String version = name.group(3);
        String type = Optional.ofNullable(name.group(4)).orElse("jar");
        String classifier = Optional.ofNullable(name.group(5)).map(c -> "-" + c).orElse("");
        return Path.of(
                name.group(1).replace('.', '/'),
                name.group(2),
                version,
                name.group(2) + "-" + version + classifier + "." + type);
    }

    /** Two files of one name would be a riddle: one of them is taken, nobody knows which. */
    private void compare(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = folder.relativize(file);
                if (relative.getFileName().toString().startsWith("maven-metadata")) {
                    continue;
                }
                for (Path place : places) {
                    Path other = place.resolve(relative);
                    if (Files.isRegularFile(other) && Files.mismatch(file, other) >= 0) {
                        problems.add(relative
                                + " is here already, and is not the same: another build needs another version.");
                    }
                }
            }
        } catch (IOException e) {
            problems.add("What was unpacked cannot be read: " + e.getMessage() + ".");
        }
    }
}
