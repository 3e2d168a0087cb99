// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few at a time do what takes long, a few more wait for their turn, and turns the others away at once: whoever floods us
 * holds only as many of the server's threads. Any thread.
 */
final class Turns {

    private final Semaphore seats;
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce how many work at a time
     * @param waiting how many wait for that
     * @param patience how long they do
     */
    Turns(int atOnce, int waiting, Duration patience) {
        seats = new Semaphore(atOnce + waiting);
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Passwords.BusyException if there is no turn in time; nothing has been done then
     */
    <T> T take(Supplier<T> work) {
        if (!seats.tryAcquire()) {
            throw new Passwords.BusyException();
        }
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Passwords.BusyException();
            }
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Passwords.BusyException();
        } finally {
            seats.release();
        }
    }
}
