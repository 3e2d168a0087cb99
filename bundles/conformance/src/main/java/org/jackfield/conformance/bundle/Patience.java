// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.bundle;

/** Waiting, which nobody is expected to interrupt. */
final class Patience {

    /** How long anything may take. */
    static final long SECONDS = 20;

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
}
