// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jackfield.itests.appliance.Appliance;

/**
 * A shipped plug-in of another version, as its project would publish an update of it.
 *
 * @param plugin its artifact: {@code codec-g722}
 * @param needs further features that it names
 */
public record ShippedKar(String plugin, String version, String... needs) {

    public String feature() {
        return "jackfield-" + plugin;
    }

    /** Packs it into a folder. */
    public Path pack(Path folder) {
        try {
            Path jar = Repacked.of(
                    Appliance.shipped(plugin),
                    Files.createDirectories(folder).resolve(plugin + "-" + version + ".jar"),
                    manifest -> manifest.putValue("Bundle-Version", version),
                    (name, content) -> Optional.of(content));
            return new Kar("org.jackfield", plugin, version, feature(), needs).pack(jar, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
