// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.hub.sound.ComfortNoise;
import org.jackfield.hub.sound.Pace;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/** The row of a leg with a wire: its slots, and what waits between packets and ticks. */
final class WireRow extends Row {

    final Slot<AudioDecoder> decoder;
    final Slot<AudioEncoder> encoder;

    /** Noise suppressor, gain, meter. */
    final Strip strip;

    /** Decoded and not yet mixed, at the decoder's rate. */
    final PcmQueue received;

    /** Keeps what is received in step with the tick. */
    final Pace pace = new Pace();

    /** What is heard while the far end sends nothing and wants noise to be heard. */
    final ComfortNoise noise = new ComfortNoise();

    /** Mixed and not yet encoded, at the encoder's rate. */
    final PcmQueue spoken;

    FrameExchange exchange;
    /** What remains of a decoder that was taken out. */
    final Tail tail = new Tail();

    Resampler toBus;
    Resampler fromBus;
    int ptime;
    int rtpClock;

    /** Finds and makes digits; null where they travel otherwise. */
    @Nullable
    ToneLine tones;

    /** Ticks in a row without any sound. */
    int silentTicks;

    /** Ticks since its last packet, in which its wire expects none. */
    int pausedTicks = Integer.MAX_VALUE;

    /** Ticks since its wire was asked what gets lost. */
    int ticksUnasked;

    WireRow(Slot<AudioDecoder> decoder, SuppressorSlot suppressor, Slot<AudioEncoder> encoder, RowPlan.Wire plan) {
        this.exchange = plan.exchange();
        this.decoder = decoder;
        this.encoder = encoder;
        this.strip = new Strip(suppressor, said);
        this.toBus = plan.toBus();
        this.fromBus = plan.fromBus();
        this.ptime = plan.ptime();
        this.tones = plan.tones();
        this.rtpClock = plan.format().clockRate();
        this.received = new PcmQueue(toBus.from());
        this.spoken = new PcmQueue(fromBus.to());
        decoder.beforeExchange(watch -> tail.take(decoder, toBus.from(), watch));
    }

    /** What waits in the queues is kept. */
    @Override
    void turnTo(RowPlan plan) {
        super.turnTo(plan);
        if (plan instanceof RowPlan.Wire wire) {
            received.turnTo(wire.toBus().from());
            spoken.turnTo(wire.fromBus().to());
            toBus = wire.toBus();
            fromBus = wire.fromBus();
            ptime = wire.ptime();
            rtpClock = wire.format().clockRate();
            exchange = wire.exchange();
            tones = wire.tones();
            strip.turnTo(wire.treatment());
        }
    }

    /** Sound in ms that was decoded and not yet mixed. */
    int waiting() {
        return received.size() * 1000 / toBus.from();
    }

    /** Samples of one packet that we send. */
    int packet() {
        return fromBus.to() / 1000 * ptime;
    }
}
