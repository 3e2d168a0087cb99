// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting, which nobody is expected to interrupt. */
final class Patience {

    /** How long anything may take. */
    static final long SECONDS = 20;

    private static final long PAUSE_MS = 10;

    private Patience() {}

    /** Something that waits. */
    @FunctionalInterface
    interface Wait {

        void run() throws InterruptedException;
    }

    static void with(Wait wait) {
        try {
            wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            with(() -> Thread.sleep(PAUSE_MS));
        }
    }
}
