// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/** How a row is to run from the next tick on. Made on the call's lane; immutable but for the resamplers, which the clock runs. */
sealed interface RowPlan {

    /** Whether the others hear it. */
    boolean heard();

    /** Whether it hears the others. */
    boolean hears();

    /**
     * @param format for which codec
     * @param exchange where payloads come and go; another one when the codec is another
     * @param treatment what is done with its sound
     * @param toBus from the decoder's rate to that of the bus
     * @param fromBus from the rate of the bus to the encoder's
     * @param ptime of the packets we send, in ms
     * @param tones finds and makes digits; null where they travel otherwise
     */
    record Wire(
            boolean heard,
            boolean hears,
            CodecFormat format,
            FrameExchange exchange,
            Treatment treatment,
            Resampler toBus,
            Resampler fromBus,
            int ptime,
            @Nullable ToneLine tones)
            implements RowPlan {}

    /** Of a leg without a wire. */
    record App(boolean heard, boolean hears) implements RowPlan {}
}
