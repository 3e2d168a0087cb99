// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.api.call.Audience;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.hub.tone.ToneGenerator;
import org.jackfield.soundfile.Resampler;
import org.jspecify.annotations.Nullable;

/** Mixed calls made by hand, with far ends that cost nothing: for measuring. */
final class Mixes {

    private static final Slot.Ward NOBODY = new Slot.Ward() {
        @Override
        public void quarantined(Slot<?> slot, Slot.Filling<?> given, Throwable reason) {
            throw new IllegalStateException(given + " failed", reason);
        }

        @Override
        public void abandoned(Slot<?> slot, Slot.Filling<?> given) {
            throw new IllegalStateException(given + " hangs");
        }

        @Override
        public void released(Slot.Filling<?> filling) {
            throw new IllegalStateException(filling + " was let go");
        }
    };

    private Mixes() {}

    /** A call of these codecs, each far end speaking a tone for ever. */
    static MixedCall call(boolean lossy, String... codecs) {
        WireRow[] rows = new WireRow[codecs.length];
        int bus =
                BusRate.of(Arrays.stream(codecs).map(name -> rate(codec(name))).toList());
        for (int i = 0; i < codecs.length; i++) {
            rows[i] = row(codec(codecs[i]), bus, 400 + 300 * (i % 10), lossy);
        }
        return call(bus, rows);
    }

    /** The same, with all that can be done with sound: each leg suppressed, searched for digits, told one, and on automatic gain, the first heard by one other. */
    static MixedCall treated(String... codecs) {
        WireRow[] rows = new WireRow[codecs.length];
        for (int i = 0; i < codecs.length; i++) {
            rows[i] = row(codec(codecs[i]), 16_000, 400 + 300 * i, false);
            treat(rows[i]);
            rows[i].tones = new ToneLine(rows[i].toBus.from(), new ToneGenerator(), (digit, millis) -> {});
            rows[i].tones.generator().add('5', 5000);
        }
        rows[codecs.length - 1].deafTo = new Row[] {rows[0]};
        return call(16_000, rows);
    }

    private static void treat(WireRow row) {
        TestSuppressor factory = new TestSuppressor("half", 48_000, 2);
        RegisteredSuppressor maker = new RegisteredSuppressor(factory, 0, MediaRig.by("test"));
        SuppressorLine line = new SuppressorLine(factory.suppressor(48_000));
        line.turnTo(new Resampler(row.toBus.from(), 48_000), new Resampler(48_000, row.toBus.to()));
        Slot.Filling<SuppressorLine> filling =
                new Slot.Filling<>(maker, maker.hold().orElseThrow(), new Wish.Suppressor("half", 48_000), line);
        row.strip.suppressor.exchange(filling, new StageWatch());
        row.strip.turnTo(
                new Treatment(false, new SuppressorChoice(SuppressorMode.ON, ""), Gain.AUTOMATIC, Audience.EVERYONE));
    }

    /** A call of these rows. */
    static MixedCall call(int bus, WireRow... rows) {
        MixedCall call = new MixedCall();
        call.arrange(rows, new AppRow[0], bus);
        return call;
    }

    private static CodecFactory codec(String name) {
        @Nullable CodecFactory found = Phone.CODECS.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private static int rate(CodecFactory factory) {
        return BusRate.best(factory.description().audioRates());
    }

    private static WireRow row(CodecFactory factory, int bus, double hertz, boolean lossy) {
        return row(factory, bus, hertz, lossy, NOBODY);
    }

    /** The row of a far end that speaks a tone for ever. */
    static WireRow row(CodecFactory factory, int bus, double hertz, boolean lossy, Slot.Ward ward) {
        int rate = rate(factory);
        CodecParameters parameters = new CodecParameters(rate, "", 20);
        Wish wish = new Wish.Codec(factory.description().format(), parameters);
        Slot<AudioDecoder> decoder = new Slot<>(factory.decoder(parameters), wish, ward);
        Slot<AudioEncoder> encoder = new Slot<>(factory.encoder(parameters), wish, ward);
        SuppressorSlot suppressor = new SuppressorSlot(new Wish.Suppressor("", rate), ward);
        RowPlan.Wire plan = new RowPlan.Wire(
                true,
                true,
                factory.description().format(),
                new Loop(factory, rate, hertz, lossy),
                Treatment.NONE,
                new Resampler(rate, bus),
                new Resampler(bus, rate),
                20,
                null);
        WireRow row = new WireRow(decoder, suppressor, encoder, plan);
        row.turnTo(plan);
        return row;
    }

    /** Plays one second of packets again and again; every tenth is lost if so wished. */
    private static final class Loop implements FrameExchange {

        private final byte[][] packets = new byte[50][];
        private final boolean lossy;
        private int next;
        private int taken;

        Loop(CodecFactory factory, int rate, double hertz, boolean lossy) {
            this.lossy = lossy;
            AudioEncoder encoder = factory.encoder(new CodecParameters(rate, "", 20));
            short[] pcm = new short[rate / 50];
            byte[] payload = new byte[1500];
            for (int packet = 0; packet < packets.length; packet++) {
                for (int i = 0; i < pcm.length; i++) {
                    pcm[i] = Ear.tone(hertz, 6000, (long) packet * pcm.length + i, rate);
                }
                packets[packet] = Arrays.copyOf(payload, encoder.encode(pcm, 0, pcm.length, payload));
                System.arraycopy(payload, 0, packets[packet], 0, packets[packet].length);
            }
        }

        @Override
        public int receive(byte[] payload, int waiting) {
            if (taken++ > 0) {
                return NOTHING;
            }
            byte[] packet = packets[next];
            next = (next + 1) % packets.length;
            System.arraycopy(packet, 0, payload, 0, packet.length);
            return lossy && next % 10 == 0 ? LOST : packet.length;
        }

        @Override
        public int following(byte[] payload) {
            return NOTHING;
        }

        @Override
        public double reportedLoss() {
            return -1;
        }

        @Override
        public int noise() {
            return NO_NOISE;
        }

        @Override
        public int surplus() {
            return 0;
        }

        @Override
        public int receivedPtime() {
            return 20;
        }

        @Override
        public void send(byte[] payload, int length, int duration) {
            taken = 0;
        }

        @Override
        public void flush() {
            taken = 0;
        }
    }
}
