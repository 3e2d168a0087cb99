// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.hub.sound.Level;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * 20 ms of a mixed call, in the order in which sound travels. Belongs to one clock; two parties are a conference of two.
 *
 * <pre>
 * each leg   payload ▸ decoder slot ▸ digits ▸ suppressor slot ▸ rate of the bus ▸ gain ▸ mute
 * once       sum, in 32 bit
 * each leg   clip(sum − own − whom it does not hear) ▸ leg's rate ▸ digits ▸ packets of its length ▸ encoder slot ▸ payload
 * </pre>
 */
final class MixedCall {

    static final int TICKS_PER_SECOND = 50;
    static final int TICK_MS = 1000 / TICKS_PER_SECOND;

    private static final byte[] EMPTY = {};

    /** A mix that begins sends nothing for so long at most: the far ends bridge a gap better than they do silence. */
    private static final int START_TICKS = 5;

    private static final int RING_OUT_TICKS = 2;

    /** A tick whose loudest sample stays below is quiet: -44 dBFS. */
    private static final int QUIET = 200;

    /** Clock: something of ours went wrong in it already, and was told. */
    boolean stumbled;

    private WireRow[] wires = {};
    private AppRow[] apps = {};
    private int busRate = 8000;
    private int samples = samplesPerTick(busRate);
    private int startTicks = START_TICKS;
    private volatile boolean listening;
    private volatile boolean quiet;

    /** Between two ticks: from now on these rows, at this rate. */
    void arrange(WireRow[] newWires, AppRow[] newApps, int newRate) {
        wires = newWires;
        apps = newApps;
        busRate = newRate;
        samples = samplesPerTick(newRate);
        for (WireRow row : wires) {
            row.turnTo(newRate);
        }
        for (AppRow row : apps) {
            row.turnTo(newRate);
        }
    }

    /** One tick. */
    void tick(Scratch scratch) {
        for (WireRow row : wires) {
            Intake.fill(row, scratch);
            toBus(row, scratch);
        }
        for (AppRow row : apps) {
            say(row, scratch.watch);
        }
        sum(scratch.sum);
        if (startTicks > 0) {
            startTicks = anybodySounds() ? 0 : startTicks - 1;
        }
        if (listening) {
            quiet = silent(scratch.sum);
        }
        for (WireRow row : wires) {
            mixMinusOwn(row, scratch.sum, scratch.mixed);
            fromBus(row, scratch);
            send(row, scratch);
        }
        for (AppRow row : apps) {
            mixMinusOwn(row, scratch.sum, row.others);
        }
    }

    static void judge(Slot<?> slot, @Nullable Throwable failure, boolean possible, long took) {
        if (failure != null) {
            slot.failed(failure);
        } else if (possible) {
            slot.worked(took);
        } else {
            slot.failed(StageFault.WRONG_SIZE);
        }
    }

    /**
     * ▸ digits ▸ suppressor slot ▸ rate of the bus ▸ gain ▸ mute. Two ticks of silence let filters and suppressor ring out; what follows is not
     * computed.
     */
    private static void toBus(WireRow row, Scratch scratch) {
        int wanted = samplesPerTick(row.toBus.from());
        boolean tail = row.tail.waiting(wanted * TICKS_PER_SECOND);
        row.silentTicks = tail || row.received.size() > 0 ? 0 : row.silentTicks + 1;
        row.sounding = row.silentTicks <= RING_OUT_TICKS;
        if (row.sounding) {
            row.received.take(scratch.pcm, wanted);
            if (tail) {
                row.tail.fadeInto(scratch.pcm, wanted);
            }
            if (row.tones != null) {
                row.tones.listen(scratch.pcm, wanted);
            }
            row.strip.process(scratch.pcm, wanted, row.toBus, row.own, scratch.watch);
        } else {
            row.strip.rest();
            if (row.tones != null) {
                row.tones.rest();
            }
        }
    }

    /** A leg without a wire hears the last tick and speaks in this one. */
    private void say(AppRow row, StageWatch watch) {
        row.sounding = false;
        if (row.revoked() || !row.works()) {
            return;
        }
        if (!row.hears) {
            Arrays.fill(row.others, (short) 0);
        }
        Throwable failure = null;
        watch.enter(row);
        try {
            row.port.tick(row.others, row.own, samples, busRate);
        } catch (Throwable e) {
            failure = e;
        }
        watch.leave();
        if (failure == null) {
            row.sounding = true;
            row.worked();
        } else {
            row.failed();
        }
    }

    /** Once: the sum of all that are heard, in 32 bit. */
    private void sum(int[] sum) {
        Arrays.fill(sum, 0, samples, 0);
        for (WireRow row : wires) {
            add(row, sum);
        }
        for (AppRow row : apps) {
            add(row, sum);
        }
    }

    private boolean anybodySounds() {
        boolean sounding = apps.length > 0;
        for (WireRow row : wires) {
            sounding |= row.silentTicks == 0;
        }
        return sounding;
    }

    private boolean silent(int[] sum) {
        for (int i = 0; i < samples; i++) {
            if (Math.abs(sum[i]) > QUIET) {
                return false;
            }
        }
        return true;
    }

    /** Lane: whether the last tick was quiet; known from the tick after the first time it is asked. */
    boolean quiet() {
        listening = true;
        return quiet;
    }

    private void add(Row row, int[] sum) {
        if (row.heard && row.sounding) {
            short[] own = row.own;
            PcmTap tap = row.tap;
            if (tap != null) {
                tap.take(own, samples, busRate);
            }
            for (int i = 0; i < samples; i++) {
                sum[i] += own[i];
            }
        }
    }

    /** Clip(sum − own): what the others said, but for those it does not hear. */
    private void mixMinusOwn(Row row, int[] sum, short[] mixed) {
        boolean contained = row.heard && row.sounding;
        short[] own = row.own;
        if (row.deafTo.length == 0) {
            for (int i = 0; i < samples; i++) {
                mixed[i] = Resampler.clip(contained ? sum[i] - own[i] : sum[i]);
            }
        } else {
            for (int i = 0; i < samples; i++) {
                mixed[i] = Resampler.clip(sum[i] - (contained ? own[i] : 0) - unheard(row.deafTo, i));
            }
        }
    }

    private static int unheard(Row[] rows, int i) {
        int unheard = 0;
        for (Row row : rows) {
            unheard += row.heard && row.sounding ? row.own[i] : 0;
        }
        return unheard;
    }

    /** ▸ leg's rate ▸ digits. */
    private void fromBus(WireRow row, Scratch scratch) {
        row.heardByIt.note(row.hears ? Level.of(scratch.mixed, samples) : Level.SILENCE);
        row.fromBus.convert(scratch.mixed, samples, scratch.converted);
        if (row.tones != null) {
            row.tones.speak(scratch.converted, samplesPerTick(row.fromBus.to()), row.fromBus.to());
        }
        row.spoken.put(scratch.converted, 0, samplesPerTick(row.fromBus.to()));
    }

    /** ▸ packets of its length ▸ encoder slot ▸ payload. A leg that is held gets nothing, but its time goes on. */
    private void send(WireRow row, Scratch scratch) {
        if (++row.ticksUnasked >= TICKS_PER_SECOND && !row.revoked()) {
            row.ticksUnasked = 0;
            tell(row, row.exchange.reportedLoss(), scratch.watch);
        }
        int packet = row.packet();
        while (row.spoken.size() >= packet) {
            int length = row.hears && startTicks == 0 ? encode(row, packet, scratch) : 0;
            row.spoken.skip(packet);
            if (!row.revoked()) {
                row.exchange.send(scratch.payload, length, row.rtpClock / 1000 * row.ptime);
            }
        }
    }

    private static void tell(WireRow row, double loss, StageWatch watch) {
        if (loss < 0) {
            return;
        }
        Throwable failure = null;
        watch.enter(row.encoder);
        try {
            row.encoder.stage().lossReported(loss);
        } catch (Throwable e) {
            failure = e;
        }
        judge(row.encoder, failure, true, watch.leave());
    }

    private static int encode(WireRow row, int packet, Scratch scratch) {
        int length = 0;
        Throwable failure = null;
        scratch.watch.enter(row.encoder);
        try {
            length = row.encoder.stage().encode(row.spoken.array(), row.spoken.offset(), packet, scratch.payload);
        } catch (Throwable e) {
            failure = e;
        }
        long took = scratch.watch.leave();
        boolean possible = length >= 0 && length <= scratch.payload.length;
        judge(row.encoder, failure, possible, took);
        return failure == null && possible ? length : 0;
    }

    /** After all calls of the clock: what was sent leaves. */
    void flush() {
        for (WireRow row : wires) {
            if (!row.revoked()) {
                row.exchange.flush();
            }
        }
    }

    /** The clock fell so far behind that ticks were left out: what we send keeps to real time. */
    void skip(int ticks) {
        for (WireRow row : wires) {
            int left = row.spoken.size() * 1000 / row.fromBus.to();
            row.spoken.clear();
            if (!row.revoked()) {
                row.exchange.send(EMPTY, 0, row.rtpClock / 1000 * (ticks * TICK_MS + left));
            }
        }
    }

    static int samplesPerTick(int rate) {
        return rate / TICKS_PER_SECOND;
    }
}
