// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file with plug-ins that was uploaded and lies on the shelf: a Karaf archive.
 *
 * @param id the SHA-256 of the file, in hexadecimal digits
 * @param name under which it was uploaded
 * @param bytes its size
 * @param at when it was uploaded
 * @param by who uploaded it
 * @param signer the subject of the certificate that it is signed with; empty if it is not signed by somebody who is trusted
 * @param plugins the plug-ins in it
 */
public record Kar(
        String id,
        String name,
        long bytes,
        Instant at,
        PluginActor by,
        Optional<String> signer,
        List<Content> plugins) {

    /**
     * A plug-in in it.
     *
     * @param installed whether this version is the one that is in
     */
    public record Content(String feature, String version, String title, boolean installed) {}

    public Kar {
        plugins = List.copyOf(plugins);
    }
}
