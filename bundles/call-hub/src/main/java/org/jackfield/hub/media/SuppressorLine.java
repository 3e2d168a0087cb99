// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * A noise suppressor with the way to its rate and on to that of the bus. Belongs to the clock, which closes it elsewhere.
 * Allocates nothing once made.
 */
final class SuppressorLine implements AutoCloseable {

    /** Stands where there is none; it is never asked. */
    static final SuppressorLine NONE = new SuppressorLine(new NoiseSuppressor() {
        @Override
        public void process(short[] pcm, int at) {
            // Leaves sound as it is.
        }

        @Override
        public int delay() {
            return 0;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    });

    private final NoiseSuppressor product;
    private final short[] before = new short[MixedCall.samplesPerTick(48_000)];
    private final short[] pcm = new short[MixedCall.samplesPerTick(48_000)];
    private Resampler in = new Resampler(8000, 8000);
    private Resampler out = new Resampler(8000, 8000);

    /** Lane: what the clock is told to use. */
    private @Nullable Resampler plannedIn;

    private @Nullable Resampler plannedOut;

    SuppressorLine(NoiseSuppressor product) {
        this.product = product;
    }

    /** Lane: whether it was told to lead from that rate over its own to that of the bus. */
    boolean leads(int from, int own, int bus) {
        return plannedIn != null
                && plannedOut != null
                && plannedIn.from() == from
                && plannedIn.to() == own
                && plannedOut.to() == bus;
    }

    /** Lane: what {@link #turnTo} will tell the clock. */
    void planned(Resampler newIn, Resampler newOut) {
        plannedIn = newIn;
        plannedOut = newOut;
    }

    /** Clock, between two ticks: takes sound through {@code in} and gives it through {@code out} from now on. */
    void turnTo(Resampler newIn, Resampler newOut) {
        in = newIn;
        out = newOut;
    }

    /** One tick at the rate of {@code in}, up to where the suppressor works. */
    void enter(short[] heard, int samples) {
        in.convert(heard, samples, pcm);
        System.arraycopy(pcm, 0, before, 0, rateSamples());
    }

    /** The suppressor itself, in frames of its length; whatever it throws. */
    void process() {
        int frame = in.to() / 1000 * NoiseSuppressor.FRAME_MS;
        for (int at = 0; at < rateSamples(); at += frame) {
            product.process(pcm, at);
        }
    }

    /** This tick goes on as it came. */
    void bypass() {
        System.arraycopy(before, 0, pcm, 0, rateSamples());
    }

    /** On to the bus. */
    void leave(short[] to) {
        out.convert(pcm, rateSamples(), to);
    }

    private int rateSamples() {
        return MixedCall.samplesPerTick(in.to());
    }

    @Override
    public void close() {
        product.close();
    }
}
