// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.nio.file.Path;
import java.util.Map;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;

/**
 * A KAR file with a {@link TroublePlugin}, as somebody else would build one.
 *
 * @param name of the noise suppressor; its feature is {@code jackfield-suppressor-NAME}
 * @param api the versions of the API that it says it can do with
 */
public record PlugInKar(String name, String version, Trouble trouble, String api) {

    public static PlugInKar of(String name, String version) {
        return new PlugInKar(name, version, Trouble.NONE, "[0.1,0.2)");
    }

    public PlugInKar with(Trouble other) {
        return new PlugInKar(name, version, other, api);
    }

    public PlugInKar api(String range) {
        return new PlugInKar(name, version, trouble, range);
    }

    public String feature() {
        return "jackfield-suppressor-" + name;
    }

    /** The name of its bundle. */
    public String bundle() {
        return "com.example." + name;
    }

    /** Packs its bundle alone into a folder. */
    public Path jar(Path folder) {
        return PlugInJar.of(
                TroublePlugin.class,
                bundle(),
                version,
                Map.of(
                        "Import-Package",
                        "org.jackfield.api.media;version=\"" + api + "\",org.osgi.framework",
                        TroublePlugin.TROUBLE,
                        trouble.name(),
                        TroublePlugin.ENGINE,
                        name),
                folder);
    }

    /** Packs it into a folder. */
    public Path pack(Path folder) {
        return new Kar("com.example", name, version, feature()).pack(jar(folder), folder);
    }
}
