// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.FrameExchange;

/** How sound comes into a mix: payload ▸ decoder slot, until there is sound for a tick or nothing more is expected. For the clock. */
final class Intake {

    /** More packets than this are not taken in one tick, whatever their length. */
    private static final int PACKETS_PER_TICK = 8;

    private static final int PTIME_MAX = 120;

    /** A pause has a background for so long; whoever means to go on says so at least each 400 ms (RFC 6716, 2.1.9). */
    private static final int PAUSE_TICKS = 2 * MixedCall.TICKS_PER_SECOND;

    /** What is asked of a decoder, and answered with how many samples it made. */
    private enum Task {
        DECODE {
            @Override
            int ask(AudioDecoder decoder, Scratch scratch, int length, int samples) {
                return decoder.decode(scratch.payload, 0, length, scratch.pcm, 0);
            }
        },
        RECOVER {
            @Override
            int ask(AudioDecoder decoder, Scratch scratch, int length, int samples) {
                return decoder.recover(scratch.payload, 0, length, scratch.pcm, 0, samples);
            }
        },
        CONCEAL {
            @Override
            int ask(AudioDecoder decoder, Scratch scratch, int length, int samples) {
                decoder.conceal(scratch.pcm, 0, samples);
                return samples;
            }
        },
        PAUSE {
            @Override
            int ask(AudioDecoder decoder, Scratch scratch, int length, int samples) {
                return decoder.pause(scratch.pcm, 0, samples);
            }
        };

        abstract int ask(AudioDecoder decoder, Scratch scratch, int length, int samples);
    }

    private Intake() {}

    /** Takes what the row's wire has, as far as a tick needs it. */
    static void fill(WireRow row, Scratch scratch) {
        int rate = row.toBus.from();
        int wanted = MixedCall.samplesPerTick(rate);
        for (int packets = 0; row.received.size() < wanted && packets < PACKETS_PER_TICK; packets++) {
            int length = row.revoked() ? FrameExchange.NOTHING : row.exchange.receive(scratch.payload, row.waiting());
            if (length == FrameExchange.NOTHING) {
                pause(row, wanted - row.received.size(), scratch);
                return;
            }
            int ptime = Math.max(1, Math.min(PTIME_MAX, row.exchange.receivedPtime()));
            int expected = rate * ptime / 1000;
            int samples = length == FrameExchange.LOST
                    ? lost(row, expected, scratch)
                    : row.pace.fit(scratch.pcm, decoded(row, length, expected, scratch), rate, row.exchange.surplus());
            row.received.put(scratch.pcm, 0, samples);
        }
    }

    /** A decoder that fails or knows nothing is bypassed by silence of the same length. */
    private static int decoded(WireRow row, int length, int expected, Scratch scratch) {
        row.pausedTicks = 0;
        int decoded = made(Task.DECODE, row, length, expected, scratch);
        return decoded > 0 ? decoded : silence(expected, scratch);
    }

    /** A lost packet is made out of the next one, if that is there and says enough, or else invented. */
    private static int lost(WireRow row, int expected, Scratch scratch) {
        int length = row.exchange.following(scratch.payload);
        if (length > 0 && made(Task.RECOVER, row, length, expected, scratch) == expected) {
            return expected;
        }
        return made(Task.CONCEAL, row, 0, expected, scratch) > 0 ? expected : silence(expected, scratch);
    }

    private static int silence(int expected, Scratch scratch) {
        Arrays.fill(scratch.pcm, 0, expected, (short) 0);
        return expected;
    }

    /** The far end sends nothing: the background that its codec knows, or noise as loud as it says (RFC 3389), or silence. */
    private static void pause(WireRow row, int missing, Scratch scratch) {
        int made = background(row, missing, scratch);
        int noise = row.revoked() ? FrameExchange.NO_NOISE : row.exchange.noise();
        if (made == 0 && noise != FrameExchange.NO_NOISE) {
            row.noise.fill(scratch.pcm, missing, noise);
            made = missing;
        }
        row.received.put(scratch.pcm, 0, made);
    }

    /** Whoever was heard a moment ago and is not expected now pauses; whole stretches of 10 ms are what decoders can make. */
    private static int background(WireRow row, int missing, Scratch scratch) {
        if (row.pausedTicks >= PAUSE_TICKS) {
            return 0;
        }
        row.pausedTicks++;
        int stretch = row.toBus.from() / 100;
        int asked = (missing + stretch - 1) / stretch * stretch;
        return made(Task.PAUSE, row, 0, asked, scratch);
    }

    /** How many samples the decoder made; 0 if none. */
    private static int made(Task task, WireRow row, int length, int samples, Scratch scratch) {
        int made = 0;
        Throwable failure = null;
        scratch.watch.enter(row.decoder);
        try {
            made = task.ask(row.decoder.stage(), scratch, length, samples);
        } catch (Throwable e) {
            failure = e;
        }
        long took = scratch.watch.leave();
        boolean possible = made >= 0 && made <= row.toBus.from() / 1000 * PTIME_MAX;
        MixedCall.judge(row.decoder, failure, possible, took);
        return failure == null && possible ? made : 0;
    }
}
