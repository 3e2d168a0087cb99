// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plug-in as nobody wants it: a noise suppressor that works for a second and then never comes back. */
public final class LoopingPlugin implements BundleActivator, NoiseSuppressorFactory {

    private static final int GOOD_FRAMES = 100;

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
        return new SuppressorDescription("looping", Set.of(8000, 16_000, 48_000));
    }

    @Override
    public NoiseSuppressor suppressor(int rate) {
        return new Looping();
    }

    private static final class Looping implements NoiseSuppressor {

        private int frames;

        @Override
        public void process(short[] pcm, int at) {
            frames++;
            while (frames > GOOD_FRAMES) {
                Thread.onSpinWait();
            }
        }

        @Override
        public int delay() {
            return 0;
        }

        @Override
        public void close() {
            frames = 0;
        }
    }
}
