// SPDX-License-Identifier: Apache-2.0
package org.jackfield.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used of the processors so far: user and system time of all its threads. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;

    private Cpu() {}

    /** CPU seconds of a process and, as some peers fork workers, of its children. */
    static double seconds(long pid) {
        double sum = own(pid);
        return ProcessHandle.of(pid)
                .map(process -> process.children()
                        .mapToDouble(child -> seconds(child.pid()))
                        .sum())
                .map(children -> children + sum)
                .orElse(sum);
    }

    private static double own(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("Process " + pid + " is gone", e);
        }
    }
}
