// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import java.util.Locale;

/** What this process runs on, as the folders of bundled libraries are called: {@code linux-x86_64}. */
final class Platform {

    private Platform() {}

    static String name() {
        return name(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static String name(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        String cpu = processor.toLowerCase(Locale.ROOT);
        return os + "-" + (cpu.equals("amd64") ? "x86_64" : cpu.equals("arm64") ? "aarch64" : cpu);
    }
}
