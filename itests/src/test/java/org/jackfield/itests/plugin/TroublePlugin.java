// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A noise suppressor that leaves everything as it is, in a bundle that makes the {@linkplain Trouble trouble} that its manifest
 * names.
 */
public final class TroublePlugin implements BundleActivator, NoiseSuppressorFactory {

    /** The header with the trouble. */
    public static final String TROUBLE = "Trouble";

    /** The header with the engine's name. */
    public static final String ENGINE = "Engine";

    /** The file in the appliance's data folder at which what hangs looks, and goes on when it is there. */
    public static final String RELEASE = "release";

    private static final long SLOW_MS = 8000;

    /** A second, in frames of 10 ms. */
    private static final int GOOD_FRAMES = 100;

    /** What goes wrong. */
    public enum Trouble {
        NONE,
        /** Takes some seconds to start. */
        SLOW,
        /** Throws when it starts. */
        THROWS,
        /** Starts and offers nothing. */
        OFFERS_NOTHING,
        /** Sleeps when it starts, and lets itself be woken. */
        SLEEPS,
        /** Does not come back from its start, whoever interrupts it. */
        HANGS_IN_START,
        /** Does not come back from its stop, whoever interrupts it. */
        HANGS_IN_STOP,
        /** The first that it makes throws after a second of sound. */
        WEARS_OUT,
        /** What it makes never comes back from a frame after a second of sound. */
        LOOPS
    }

    private Trouble trouble = Trouble.NONE;
    private String engine = "";
    private boolean used;

    @Override
    public void start(BundleContext context) throws InterruptedException {
        trouble = Trouble.valueOf(context.getBundle().getHeaders().get(TROUBLE));
        engine = context.getBundle().getHeaders().get(ENGINE);
        if (trouble == Trouble.THROWS) {
            throw new IllegalStateException("it is out of order");
        }
        if (trouble == Trouble.SLEEPS || trouble == Trouble.SLOW) {
            Thread.sleep(trouble == Trouble.SLOW ? SLOW_MS : Long.MAX_VALUE);
        }
        hangs(context, Trouble.HANGS_IN_START);
        if (trouble != Trouble.OFFERS_NOTHING) {
            context.registerService(NoiseSuppressorFactory.class, this, null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        hangs(context, Trouble.HANGS_IN_STOP);
    }

    private void hangs(BundleContext context, Trouble here) {
        Path release = Path.of(context.getProperty("jackfield.data"), RELEASE);
        while (trouble == here && !Files.exists(release)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public SuppressorDescription description() {
        return new SuppressorDescription(engine, Set.of(8000, 16_000, 48_000));
    }

    @Override
    public synchronized NoiseSuppressor suppressor(int rate) {
        boolean bad = trouble == Trouble.LOOPS || trouble == Trouble.WEARS_OUT && !used;
        used = true;
        return new Idle(bad ? GOOD_FRAMES : Integer.MAX_VALUE);
    }

    /** Leaves everything as it is, as long as it is good. */
    private final class Idle implements NoiseSuppressor {

        private int framesLeft;

        private Idle(int frames) {
            framesLeft = frames;
        }

        @Override
        public void process(short[] pcm, int at) {
            if (framesLeft > 0) {
                framesLeft--;
                return;
            }
            while (trouble == Trouble.LOOPS) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("worn out");
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
