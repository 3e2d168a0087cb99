// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lends a class loader to a library that looks for its parts with the thread's, and takes it back from every thread that was
 * begun meanwhile and so inherited it: those with which the JDK reads files for H2 live for ever, and this bundle's class
 * loader would live with them.
 */
final class LentLoader {

    private LentLoader() {}

    /** Runs the task with this loader as the thread's. */
    static void during(ClassLoader loader, Runnable task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            task.run();
        } finally {
            thread.setContextClassLoader(before);
            if (!loader.equals(before)) {
                takeBack(loader, before);
            }
        }
    }

    private static void takeBack(ClassLoader loader, @Nullable ClassLoader before) {
        for (Thread thread : threads()) {
            if (loader.equals(thread.getContextClassLoader())) {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** All that live now; some that begin or end at this moment may be missing. */
    private static List<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] found = new Thread[2 * group.activeCount() + 16];
        group.enumerate(found);
        return Arrays.stream(found).filter(Objects::nonNull).toList();
    }
}
