// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.kar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.jackfield.api.plugin.Kar;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginShelf;
import org.jackfield.operations.file.NoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link PluginShelf} in a folder: each file unpacked into a Maven repository of its own, named by its SHA-256, where Karaf
 * finds it. Any thread.
 */
final class Shelf implements PluginShelf {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    private static final String NOTE = "kar.properties";
    private static final String FEATURES = "features.";
    private static final String ID = "[0-9a-f]{64}";

    private final Path folder;
    private final Path system;
    private final FeaturesService features;
    private final Judge judge;
    private final Clock clock;

    /** What decides beyond the files themselves. */
    interface Judge {

        /** The API that plug-ins must fit. */
        ApiCheck api();

        /**
         * Who signed a file and is trusted.
         *
         * @throws PluginException if nobody did and somebody must have
         */
        Optional<String> signer(Path file);
    }

    Shelf(Path folder, Path system, FeaturesService features, Judge judge, Clock clock) {
        this.folder = folder;
        this.system = system;
        this.features = features;
        this.judge = judge;
        this.clock = clock;
    }

    /** Has Karaf know all that lies here; it may have forgotten when the appliance was updated. */
    synchronized void offer() {
        places().forEach(place -> {
            try {
                offer(place);
            } catch (PluginException e) {
                log.warn("The plug-ins of {} cannot be offered: {}", place, e.getMessage());
            }
        });
    }

    private void offer(Path place) {
        try {
            for (URI repository : repositories(place)) {
                features.addRepository(repository, false);
            }
        } catch (Exception e) { // Karaf's own signature
            throw new PluginException("Karaf does not take it: " + e.getMessage() + ".");
        }
    }

    @Override
    public synchronized List<Kar> kars() {
        return places().stream()
                .map(this::kar)
                .sorted(Comparator.comparing(Kar::at).reversed())
                .toList();
    }

    @Override
    public synchronized Kar add(InputStream file, String name, Optional<String> sha256, PluginActor by) {
        Path next = folder.resolve("next");
        try {
            clear(next);
            Files.createDirectories(next);
            Path kar = next.resolve("upload");
            String id = store(file, kar);
            refuseOther(id, sha256);
            Path place = folder.resolve(id);
            if (!Files.isDirectory(place)) {
                Path repository = next.resolve("repository");
                SortedMap<String, String> note = note(name, Files.size(kar), by);
                note.putAll(verified(kar, repository));
                new NoteFile(repository.resolve(NOTE)).write(note);
                Files.move(repository, place, StandardCopyOption.ATOMIC_MOVE);
                announce(place);
                audit.info("plug-ins: {} (SHA-256 {}) put on the shelf by {}", name, id, by);
            }
            return kar(place);
        } catch (IOException e) {
            throw new PluginException("The file cannot be kept in " + folder + " (" + e.getMessage()
                    + "): free some space there, or mend its owner.");
        } finally {
            clear(next);
        }
    }

    private static String store(InputStream file, Path kar) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream counted = new DigestInputStream(file, digest)) {
                Files.copy(counted, kar);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseOther(String id, Optional<String> sha256) {
        sha256.map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals(id))
                .ifPresent(text -> {
                    throw new PluginException("The file has the SHA-256 " + id + ", not " + text
                            + ": it was changed on its way, or is another one. Fetch it anew.");
                });
    }

    /**
     * Unpacks a file.
     *
     * @return what is to be noted of it: who signed it, and its files of features
     * @throws PluginException if something speaks against it
     */
    private Map<String, String> verified(Path kar, Path repository) throws IOException {
        List<Path> candidates = KarFile.unpack(kar, repository);
        Map<String, String> note = new TreeMap<>();
        note.put("signer", judge.signer(kar).orElse(""));
        List<Feature> found = new ArrayList<>();
        for (Path candidate : candidates) {
            Path file = repository.resolve(candidate);
            if (Files.readString(file).contains("http://karaf.apache.org/xmlns/features/")) {
                found.addAll(features(file));
                note.put(FEATURES + candidate, "");
            }
        }
        Set<String> taken = all().stream().map(Feature::getId).collect(Collectors.toSet());
        List<Path> others = Stream.concat(Stream.of(system), places().stream()).toList();
        List<String> problems = new KarCheck(judge.api(), others, taken).problems(repository, found);
        if (!problems.isEmpty()) {
            throw new PluginException(String.join(" ", problems));
        }
        return note;
    }

    private List<Feature> features(Path file) {
        try {
            return List.of(features.createRepository(file.toUri()).getFeatures());
        } catch (Exception e) { // Karaf's own signature
            throw new PluginException(
                    "Its file of features " + file.getFileName() + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private List<Feature> all() {
        try {
            return List.of(features.listFeatures());
        } catch (Exception e) { // Karaf's own signature
            throw new PluginException("The features that are here cannot be read: " + e.getMessage() + ".");
        }
    }

    private SortedMap<String, String> note(String name, long bytes, PluginActor by) {
        SortedMap<String, String> note = new TreeMap<>();
        note.put("name", name);
        note.put("bytes", String.valueOf(bytes));
        note.put("at", clock.instant().toString());
        note.put("user", by.user());
        note.put("from", by.from());
        return note;
    }

    private void announce(Path place) {
        try {
            offer(place);
        } catch (PluginException e) {
            clear(place);
            throw e;
        }
    }

    @Override
    public synchronized void remove(String id, PluginActor by) {
        Path place = folder.resolve(id);
        if (!id.matches(ID) || !Files.isDirectory(place)) {
            throw new PluginException("There is no file " + id + " on the shelf: see GET /api/plugin/kar.");
        }
        kar(place).plugins().stream().filter(Kar.Content::installed).findFirst().ifPresent(content -> {
            throw new PluginException(content.feature() + " " + content.version()
                    + " is in: take it out first, or put another version in.");
        });
        try {
            for (URI repository : repositories(place)) {
                features.removeRepository(repository, false);
            }
        } catch (Exception e) { // Karaf's own signature
            throw new PluginException("Karaf does not let it go: " + e.getMessage() + ".");
        }
        clear(place);
        audit.info("plug-ins: {} taken from the shelf by {}", id, by);
    }

    private List<Path> places() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(place -> place.getFileName().toString().matches(ID))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static List<URI> repositories(Path place) {
        return new NoteFile(place.resolve(NOTE))
                .read().keySet().stream()
                        .filter(key -> key.startsWith(FEATURES))
                        .map(key ->
                                place.resolve(key.substring(FEATURES.length())).toUri())
                        .toList();
    }

    private Kar kar(Path place) {
        SortedMap<String, String> lines = new NoteFile(place.resolve(NOTE)).read();
        List<Kar.Content> contents = repositories(place).stream()
                .flatMap(repository -> features(Path.of(repository)).stream())
                .map(f -> new Kar.Content(
                        f.getName(),
                        f.getVersion(),
                        Optional.ofNullable(f.getDescription()).orElse(f.getName()),
                        features.isInstalled(f)))
                .toList();
        return new Kar(
                place.getFileName().toString(),
                lines.getOrDefault("name", ""),
                Long.parseLong(lines.getOrDefault("bytes", "0")),
                Instant.parse(lines.getOrDefault("at", Instant.EPOCH.toString())),
                new PluginActor(lines.getOrDefault("user", ""), lines.getOrDefault("from", "")),
                Optional.of(lines.getOrDefault("signer", "")).filter(s -> !s.isEmpty()),
                contents);
    }

    private static void clear(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            log.warn("{} cannot be taken away", place, e);
        }
    }
}
