// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What would come and go if a plug-in were installed or updated now.
 *
 * @param version the one that would be in
 * @param replaces the one that would go
 * @param origin where it lies: {@code shipped}, or the file name of the KAR it was uploaded in
 * @param bundles what would be started
 * @param features further features that it would bring
 * @param problems why it could not be installed, sentences; empty if nothing speaks against it
 */
public record PluginPreview(
        String feature,
        String version,
        Optional<String> replaces,
        String origin,
        List<Piece> bundles,
        List<String> features,
        List<String> problems) {

    /**
     * A bundle.
     *
     * @param name its symbolic name
     * @param version its version
     * @param bytes its size
     * @param present whether the same is in already, brought by something else
     */
    public record Piece(String name, String version, long bytes, boolean present) {}

    public PluginPreview {
        bundles = List.copyOf(bundles);
        features = List.copyOf(features);
        problems = List.copyOf(problems);
    }
}
