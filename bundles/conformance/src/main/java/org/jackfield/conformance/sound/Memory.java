// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What work leaves behind in this process, native memory included. */
public final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int ROUNDS = 4;

    private Memory() {}

    /**
     * By how many kB the process grew while something was done so many times: the least of several rounds, since the Java heap grows too at
     * times while a leak shows in every round. 0 where the system does not tell.
     */
    public static long growth(int times, Runnable work) {
        repeat(times, work);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = resident();
            repeat(times, work);
            least = Math.min(least, resident() - before);
        }
        return least;
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /** In kB. */
    private static long resident() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
