// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.peer.Program;

/**
 * Where somebody else makes plug-ins: of ours there is only what is published, in a Maven repository of its own; what is not ours comes from the
 * repository of this build, without a network.
 */
public final class Workshop {

    /** Our sources, in which this build has left what is published. */
    private static final Path SOURCES = Path.of(System.getProperty("jackfield.sources", ".."))
            .toAbsolutePath()
            .normalize();

    private static final Path LIBRARIES = Path.of(System.getProperty("jackfield.libraries", ""));
    private static final String VERSION = System.getProperty("jackfield.version", "");
    private static final String ARCHETYPES = "org.jackfield.archetypes";
    private static final int PATIENCE = 600;

    private final Path folder = Appliance.work().resolve("workshop-" + UUID.randomUUID());
    private final Path repository = folder.resolve("repository");

    /** A workshop with nothing in it. */
    public Workshop() {
        Program.need("mvn", "maven");
        link(LIBRARIES, repository);
        link(LIBRARIES.resolve("org"), repository.resolve("org"));
        publish("org.jackfield", "jackfield", SOURCES);
        publish("org.jackfield", "api", SOURCES.resolve("bundles/api"));
        publish("org.jackfield", "conformance", SOURCES.resolve("bundles/conformance"));
        publish("org.jackfield", "plugin-parent", SOURCES.resolve("archetypes/plugin-parent"));
        publish(ARCHETYPES, "archetypes", SOURCES.resolve("archetypes"));
    }

    /** What others have published, but for the folder in which some of ours lies. */
    private static void link(Path from, Path to) {
        try (Stream<Path> entries = Files.list(from)) {
            Files.createDirectories(to);
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals("org") && !(name.equals("jackfield") && from.endsWith("org"))) {
                    Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(String group, String artifact, Path module) {
        Path place =
                repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(VERSION);
        String name = artifact + "-" + VERSION;
        try {
            Files.createDirectories(place);
            Files.copy(module.resolve("pom.xml"), place.resolve(name + ".pom"));
            Path jar = module.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                Files.copy(jar, place.resolve(name + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates a project by the archetype of a kind, builds it with all its tests, and gives its KAR. */
    public Path generated(String kind, String name) {
        String archetype = "jackfield-" + kind + "-archetype";
        publish(ARCHETYPES, archetype, SOURCES.resolve("archetypes").resolve(kind));
        maven(
                folder,
                "org.apache.maven.plugins:maven-archetype-plugin:3.3.1:generate",
                "-DinteractiveMode=false",
                "-DarchetypeGroupId=" + ARCHETYPES,
                "-DarchetypeArtifactId=" + archetype,
                "-DarchetypeVersion=" + VERSION,
                "-DgroupId=net.example",
                "-DartifactId=" + kind + "-" + name,
                "-Dversion=1.0.0",
                "-Dpackage=net.example." + kind);
        return built(folder.resolve(kind + "-" + name));
    }

    /** Builds a copy of an example with all its tests, and gives its KAR. */
    public Path example(String name) {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(SOURCES.resolve("examples").resolve(name))) {
            Path root = SOURCES.resolve("examples").resolve(name);
            for (Path file : files.filter(path -> !path.startsWith(root.resolve("target")))
                    .toList()) {
                Files.copy(file, copy.resolve(root.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built(copy);
    }

    private Path built(Path project) {
        maven(project, "verify");
        try (Stream<Path> files = Files.list(project.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".kar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void maven(Path project, String... words) {
        List<String> command = new ArrayList<>(List.of("mvn", "-o", "-B", "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(words));
        try (Program maven = Program.start("maven-" + System.nanoTime(), project, Map.of(), command)) {
            if (maven.await(PATIENCE) != 0) {
                throw new AssertionError(project + ": " + maven.output());
            }
        }
    }
}
