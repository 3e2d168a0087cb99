// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.plugin.Kar;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginShelf;

/** A shelf that takes everything but what is empty. */
public final class FakeShelf implements PluginShelf {

    public final List<Kar> kars = new ArrayList<>();

    @Override
    public List<Kar> kars() {
        return List.copyOf(kars);
    }

    @Override
    public Kar add(InputStream file, String name, Optional<String> sha256, PluginActor by) {
        try {
            long bytes = file.readAllBytes().length;
            if (bytes == 0) {
                throw new PluginException("The file is broken or no KAR file: fetch it anew.");
            }
            Kar kar = new Kar(
                    sha256.orElse("cafe"),
                    name,
                    bytes,
                    Samples.TIME,
                    by,
                    Optional.empty(),
                    List.of(new Kar.Content("jackfield-app-clock", "1.0.0", "Clock", false)));
            kars.add(kar);
            return kar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String id, PluginActor by) {
        if (!kars.removeIf(kar -> kar.id().equals(id))) {
            throw new PluginException("There is no file " + id + " on the shelf: see GET /api/plugin/kar.");
        }
    }
}
