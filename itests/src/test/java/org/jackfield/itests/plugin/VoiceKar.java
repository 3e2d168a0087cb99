// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.nio.file.Path;
import java.util.Map;

/** A KAR file with a {@link VoicePlugin}. */
public final class VoiceKar {

    /** Its feature. */
    public static final String FEATURE = "jackfield-tts-lost";

    private VoiceKar() {}

    /** Packs it into a folder. */
    public static Path pack(Path folder) {
        Path jar = PlugInJar.of(
                VoicePlugin.class,
                "com.example.lost",
                "1.0.0",
                Map.of("Import-Package", "org.jackfield.api.speech;version=\"[0.1,0.2)\",org.osgi.framework"),
                folder);
        return new Kar("com.example", "lost", "1.0.0", FEATURE).pack(jar, folder);
    }
}
