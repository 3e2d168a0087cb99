// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plug-in that wears out: a noise suppressor that leaves sound as it is, and whose first product throws after a second. */
public final class ThrowingPlugin implements BundleActivator, NoiseSuppressorFactory {

    private static final int GOOD_FRAMES = 100;

    private boolean used;

    @Override
    public void start(BundleContext context) {
        context.registerService(NoiseSuppressorFactory.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }

    @Override
    public SuppressorDescription description() {
        return new SuppressorDescription("throwing", Set.of(8000, 16_000, 48_000));
    }

    @Override
    public synchronized NoiseSuppressor suppressor(int rate) {
        Product product = new Product(used ? Integer.MAX_VALUE : GOOD_FRAMES);
        used = true;
        return product;
    }

    private static final class Product implements NoiseSuppressor {

        private int framesLeft;

        private Product(int frames) {
            framesLeft = frames;
        }

        @Override
        public void process(short[] pcm, int at) {
            if (framesLeft-- <= 0) {
                throw new IllegalStateException("worn out");
            }
        }

        @Override
        public int delay() {
            return 0;
        }

        @Override
        public void close() {
            framesLeft = 0;
        }
    }
}
