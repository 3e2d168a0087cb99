// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.rnnoise;

import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.jackfield.nativelibrary.PluginLibrary;

/** Makes suppressors of one opened library. */
final class RnnoiseFactory implements NoiseSuppressorFactory {

    private static final SuppressorDescription DESCRIPTION =
            new SuppressorDescription("rnnoise", Set.of(RnnoiseSuppressor.RATE));

    /** Version 0.1 overlaps by a frame, 0.2 looks ahead by another. Only the latter tells its frame size. */
    private static final int DELAY = 480;

    private static final int DELAY_WITH_LOOK_AHEAD = 960;

    private final PluginLibrary library;
    private final int delay;

    RnnoiseFactory(PluginLibrary library) {
        this.library = library;
        this.delay = library.has("rnnoise_get_frame_size") ? DELAY_WITH_LOOK_AHEAD : DELAY;
    }

    @Override
    public SuppressorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public NoiseSuppressor suppressor(int rate) {
        if (rate != RnnoiseSuppressor.RATE) {
            throw new IllegalArgumentException("RNNoise works at 48 kHz alone, not at " + rate + " Hz");
        }
        return new RnnoiseSuppressor(library, delay);
    }
}
