// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        others.shutdownNow();
    }

    private Future<String> occupy(Turns turns) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> result = others.submit(() -> turns.take(() -> {
            begun.countDown();
            try {
                return end.await(1, TimeUnit.MINUTES) ? "done" : "late";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }));
        begun.await();
        return result;
    }

    @Test
    void workIsDoneAndItsPlaceIsFreeAgain() {
        Turns turns = new Turns(1, 0, Duration.ZERO);
        assertThat(turns.take(() -> "a")).isEqualTo("a");
        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(turns.take(() -> "b")).isEqualTo("b");
    }

    @Test
    void whoWaitsTooLongIsTurnedAway() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ofMillis(1));
        Future<String> first = occupy(turns);
        assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(Passwords.BusyException.class);
        end.countDown();
        assertThat(first.get()).isEqualTo("done");
        assertThat(turns.take(() -> "now")).isEqualTo("now");
    }

    @Test
    void whoFindsNoSeatDoesNotWait() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ofDays(1));
        occupy(turns);
        assertThatThrownBy(() -> turns.take(() -> "never")).isInstanceOf(Passwords.BusyException.class);
        end.countDown();
    }
}
