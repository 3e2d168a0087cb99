// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackfield.operations.file.NoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people want plugged in otherwise than it is shipped. Karaf remembers that, too, but only until the appliance itself is
 * updated or a backup is restored, when all bundles are installed anew. Any thread.
 */
final class Plugged {

    private static final Logger log = LoggerFactory.getLogger(Plugged.class);

    /** It was taken out. */
    static final String OUT = "out";

    /** It was put in, in the version that is shipped. */
    static final String SHIPPED = "shipped";

    private static final Pattern BOOTED = Pattern.compile("jackfield-[a-z]+-[\\w-]+");

    private final NoteFile file;
    private final Set<String> booted;

    /**
     * @param folder where the wishes are noted
     * @param booted the names of the plug-ins that start by themselves
     */
    Plugged(Path folder, Set<String> booted) {
        file = new NoteFile(folder.resolve("plugged.properties"));
        this.booted = Set.copyOf(booted);
    }

    /** The plug-ins that start by themselves as Karaf's settings say. */
    static Set<String> booted(Path etc) {
        Properties settings = new Properties();
        try (Reader text = Files.newBufferedReader(etc.resolve("org.apache.karaf.features.cfg"))) {
            settings.load(text);
        } catch (IOException e) {
            log.warn("It cannot be told which plug-ins start by themselves", e);
        }
        return BOOTED.matcher(settings.getProperty("featuresBoot", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Notes what became of a plug-in: the version that is in now and whether that is shipped. */
    synchronized void note(String feature, Optional<String> version, boolean shipped) {
        SortedMap<String, String> wishes = file.read();
        Map<String, String> before = Map.copyOf(wishes);
        wishes.remove(feature);
        if (version.isEmpty()) {
            if (booted.contains(feature)) {
                wishes.put(feature, OUT);
            }
        } else if (!shipped) {
            wishes.put(feature, version.get());
        } else if (!booted.contains(feature)) {
            wishes.put(feature, SHIPPED);
        }
        if (!wishes.equals(before)) {
            file.write(wishes);
        }
    }

    /** {@link #OUT}, {@link #SHIPPED} or a version, by feature. */
    SortedMap<String, String> wishes() {
        return file.read();
    }
}
