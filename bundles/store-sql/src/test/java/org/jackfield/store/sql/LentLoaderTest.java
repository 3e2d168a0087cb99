// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class LentLoaderTest {

    @Test
    void aThreadThatWasBegunMeanwhileGivesTheLoaderBack() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        CountDownLatch returned = new CountDownLatch(1);
        FutureTask<ClassLoader> kept = new FutureTask<>(() -> {
            returned.await();
            return Thread.currentThread().getContextClassLoader();
        });
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            LentLoader.during(loader, () -> {
                assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
                new Thread(kept).start();
            });
        }
        returned.countDown();

        assertThat(kept.get()).isSameAs(before);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
