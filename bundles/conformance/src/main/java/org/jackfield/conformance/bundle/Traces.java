// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process holds at a moment: threads and native libraries.
 *
 * @param threads those that live
 * @param libraries files that are mapped, by their paths; empty where the system does not tell
 */
record Traces(Set<Thread> threads, Set<String> libraries) {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final long PATIENCE_MS = 10_000;
    private static final long PAUSE_MS = 50;

    static Traces now() {
        return new Traces(threadsNow(), librariesNow());
    }

    /** Threads that came since, and do not end. */
    Set<String> threadsSince() {
        return lasting(
                () -> added(threads, threadsNow()).stream().map(Thread::getName).collect(Collectors.toSet()));
    }

    /** Libraries that came since, and are not closed. */
    Set<String> librariesSince() {
        return lasting(() -> added(libraries, librariesNow()));
    }

    /** How many of these stay beside some that may, however long they are waited for. */
    static int remaining(List<WeakReference<ClassLoader>> loaders, int some) {
        return lasting(() -> {
                    System.gc();
                    return loaders.stream()
                            .filter(loader -> !loader.refersTo(null))
                            .skip(some)
                            .collect(Collectors.toSet());
                })
                .size();
    }

    private static <T> Set<T> lasting(Supplier<Set<T>> now) {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        Set<T> there = now.get();
        while (!there.isEmpty() && System.currentTimeMillis() < deadline) {
            Patience.with(() -> Thread.sleep(PAUSE_MS));
            there = now.get();
        }
        return there;
    }

    private static <T> Set<T> added(Set<T> before, Set<T> now) {
        Set<T> added = new HashSet<>(now);
        added.removeAll(before);
        return added;
    }

    private static Set<Thread> threadsNow() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static Set<String> librariesNow() {
        if (!Files.exists(MAPS)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.filter(line -> line.contains(".so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
