// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plug-ins that did not come with the appliance: KAR files, kept in its data folder for as long as somebody may want to go
 * back to them. What lies here is offered by {@link Plugins} like what was shipped; nothing of it runs before it is installed.
 *
 * <p>Any thread; verbs read and write files.
 */
@ProviderType
public interface PluginShelf {

    /** Those that lie here, the newest first. */
    List<Kar> kars();

    /**
     * Verifies a KAR file and puts it on the shelf: that it is whole, holds plug-ins and what they are made of and nothing else,
     * fits this appliance's API, hides nothing that is here already, and is signed if that is asked for. The same file once more is no mistake.
     *
     * @param name of the file, for people
     * @param sha256 that its sender says it has, in hexadecimal digits
     * @throws PluginException with all that speaks against it; then nothing of it is kept
     */
    Kar add(InputStream file, String name, Optional<String> sha256, PluginActor by);

    /**
     * Takes a file away.
     *
     * @throws PluginException if there is none with this id, or if a plug-in of it is in
     */
    void remove(String id, PluginActor by);
}
