// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jackfield.itests.appliance.Appliance;

/**
 * Another revision of a shipped panel, as its build would make it from changed sources.
 *
 * @param panel the id of the shipped one
 * @param id its own, which may be the same
 * @param title in the navigation, where its id is another
 * @param version of its bundle and feature
 * @param said words that stand in the shipped module; may be empty
 * @param saying what stands there instead
 */
public record PanelRevision(String panel, String id, String title, String version, String said, String saying) {

    private static final Pattern DIGEST = Pattern.compile("(jackfield-[a-z-]+-|\\?v=)[0-9a-f]{8}");

    /** A revision of the panel with this id. */
    public static PanelRevision of(String panel) {
        return new PanelRevision(panel, panel, "", "", "", "");
    }

    public PanelRevision version(String other) {
        return new PanelRevision(panel, id, title, other, said, saying);
    }

    /** With another id and title in the navigation, so that it stands beside the first. */
    public PanelRevision called(String otherId, String otherTitle) {
        return new PanelRevision(panel, otherId, otherTitle, version, said, saying);
    }

    /** With other words in place of some that stand in its module. */
    public PanelRevision saying(String words, String others) {
        return new PanelRevision(panel, id, title, version, words, others);
    }

    /** Packs it into a folder. */
    public Path pack(Path folder) {
        String digest = HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits(), 8);
        return Repacked.of(
                Appliance.shipped("panel-" + panel),
                folder.resolve("panel-%s-%s.jar".formatted(id, version)),
                manifest -> {
                    manifest.putValue("Bundle-SymbolicName", "org.jackfield.panel-" + id);
                    manifest.putValue("Bundle-Version", version);
                },
                (name, content) -> Optional.of(
                        name.startsWith("panel/") && !name.endsWith(".map")
                                ? changed(name, new String(content, StandardCharsets.UTF_8), digest)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content));
    }

    private String changed(String name, String text, String digest) {
        String other = DIGEST.matcher(text)
                .replaceAll("$1" + digest)
                .replace("jackfield-" + panel + "-", "jackfield-" + id + "-")
                .replace("/panel/" + panel + "/", "/panel/" + id + "/");
        if (name.endsWith(".properties") && !id.equals(panel)) {
            return other.replaceFirst("(?m)^id = .*$", "id = " + id)
                    .replaceFirst("(?m)^title = .*$", "title = " + title);
        }
        if (name.endsWith(".js") && !said.isEmpty()) {
            if (!other.contains(said)) {
                throw new IllegalStateException(name + " does not say " + said);
            }
            return other.replace(said, saying);
        }
        return other;
    }

    /** Packs it into a folder, with the features that name it; gives their address. */
    public String feature(Path folder) {
        String features =
                """
                <features name="jackfield-panel-%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="jackfield-panel-%1$s" version="%2$s" description="Console panel %1$s">
                    <feature>jackfield</feature>
                    <bundle>%3$s</bundle>
                  </feature>
                </features>
                """
                        .formatted(id, version, pack(folder).toUri());
        try {
            return Files.writeString(folder.resolve("panel-%s-%s.xml".formatted(id, version)), features)
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
