// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.codec.opusjava.JavaOpusFactory;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.OpusTuning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpusTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenedOpus opus;

    @BeforeEach
    void open() {
        opus = new OpenedOpus(folder);
    }

    @AfterEach
    void close() throws IOException {
        opus.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("libopus");
    }

    private static short[] through(
            AudioEncoder encoder, AudioDecoder decoder, short[] spoken, int packet, int heardPacket) {
        short[] heard = new short[spoken.length / packet * heardPacket];
        byte[] payload = new byte[1400];
        for (int i = 0; i < spoken.length / packet; i++) {
            int length = encoder.encode(spoken, i * packet, packet, payload);
            assertThat(length).isBetween(3, 1275);
            assertThat(decoder.decode(payload, 0, length, heard, i * heardPacket))
                    .isEqualTo(heardPacket);
        }
        return heard;
    }

    @ParameterizedTest
    @CsvSource({
        "8000,10",
        "8000,20",
        "8000,40",
        "8000,60",
        "16000,10",
        "16000,20",
        "16000,40",
        "16000,60",
        "48000,10",
        "48000,20",
        "48000,40",
        "48000,60"
    })
    void aToneComesThroughAtEachRateInEachPacketTime(int rate, int ptime) {
        CodecParameters parameters = new CodecParameters(rate, "useinbandfec=1", ptime);
        int packet = rate / 1000 * ptime;
        short[] spoken = Sound.tone(600, rate, rate / packet * packet);
        try (AudioEncoder encoder = opus.factory.encoder(parameters);
                AudioDecoder decoder = opus.factory.decoder(parameters)) {
            short[] heard = through(encoder, decoder, spoken, packet, packet);

            assertThat(Sound.purity(heard, rate / 4, rate / 4 * 3, 600, rate)).isGreaterThan(0.95);
        }
    }

    @ParameterizedTest
    @CsvSource({"8000,8000", "8000,48000", "16000,8000", "16000,16000", "48000,48000", "48000,16000"})
    void libopusAndConcentusUnderstandEachOtherAtWhateverRates(int spokenRate, int heardRate) {
        CodecFactory java = new JavaOpusFactory();
        CodecParameters spoken = new CodecParameters(spokenRate, "", 20);
        CodecParameters heard = new CodecParameters(heardRate, "", 20);
        short[] tone = Sound.tone(600, spokenRate, spokenRate);
        try (AudioEncoder encoder = opus.factory.encoder(spoken);
                AudioDecoder decoder = opus.factory.decoder(heard)) {
            short[] toJava = through(encoder, java.decoder(heard), tone, spokenRate / 50, heardRate / 50);
            short[] fromJava = through(java.encoder(spoken), decoder, tone, spokenRate / 50, heardRate / 50);

            assertThat(Sound.purity(toJava, heardRate / 4, heardRate / 4 * 3, 600, heardRate))
                    .isGreaterThan(0.95);
            assertThat(Sound.purity(fromJava, heardRate / 4, heardRate / 4 * 3, 600, heardRate))
                    .isGreaterThan(0.95);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 48_000})
    void whatIsNoPacketCountsAsLost(int rate) {
        Random random = new Random(7);
        byte[] payload = new byte[1500];
        short[] pcm = new short[6000];
        try (AudioDecoder decoder = opus.decoder(rate)) {
            for (int i = 0; i < 20_000; i++) {
                random.nextBytes(payload);
                int length = i % 7 == 0 ? i % 4 : random.nextInt(payload.length + 1);
                assertThat(decoder.decode(payload, 0, length, pcm, 0)).isBetween(1, rate / 1000 * 120);
                assertThat(decoder.recover(payload, 0, length, pcm, 0, rate / 50))
                        .isIn(0, rate / 50);
            }
            assertThat(decoder.decode(payload, 0, 1500, pcm, 5990)).isBetween(0, 10);
        }
    }

    @Test
    void aPacketThatIsCutOffIsBridged() {
        short[] tone = Sound.tone(600, 16_000, 16_000);
        short[] heard = new short[16_000];
        byte[] payload = new byte[1400];
        try (AudioEncoder encoder = opus.encoder(16_000, "");
                AudioDecoder decoder = opus.decoder(16_000)) {
            for (int at = 0; at < tone.length; at += 320) {
                int length = encoder.encode(tone, at, 320, payload);
                boolean cut = at % 3200 == 0 && at > 0;
                assertThat(decoder.decode(payload, 0, cut ? 0 : length, heard, at))
                        .isEqualTo(320);
            }
        }
        assertThat(Sound.purity(heard, 4000, 12_000, 600, 16_000)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 120, 441, 960, 5760, 7000})
    void anyLengthIsConcealed(int samples) {
        short[] pcm = new short[7002];
        pcm[samples + 1] = 77;
        try (AudioDecoder decoder = opus.decoder(48_000)) {
            decoder.conceal(pcm, 1, samples);
        }
        assertThat(pcm[samples + 1]).isEqualTo((short) 77);
    }

    @Test
    void aPacketAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        short[] tone = Sound.tone(600, 48_000, 960);
        short[] heard = new short[6000];
        byte[] payload = new byte[1400];
        try (AudioEncoder encoder = opus.encoder(48_000, "useinbandfec=1");
                AudioDecoder decoder = opus.decoder(48_000)) {
            long before = 0;
            for (int i = 0; i < 3000; i++) {
                if (i == 1000) {
                    before = threads.getCurrentThreadAllocatedBytes();
                }
                int length = encoder.encode(tone, 0, 960, payload);
                encoder.lossReported(0);
                decoder.decode(payload, 0, length, heard, 0);
                decoder.recover(payload, 0, length, heard, 0, 960);
                decoder.conceal(heard, 0, 960);
                decoder.pause(heard, 0, 480);
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000);
        }
    }

    @Test
    void aThousandOpenedAndClosedLeaveNoMemoryBehind() throws IOException {
        cycle(200);
        // The Java heap grows too at times; a leak shows in every thousand.
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long before = residentKilobytes();
            cycle(1000);
            least = Math.min(least, residentKilobytes() - before);
        }
        // An encoder and a decoder have about 60 KB together: a leak of one in ten would be 6 MB.
        assertThat(least).isLessThan(6000);
    }

    private void cycle(int times) {
        short[] tone = Sound.tone(600, 48_000, 960);
        short[] heard = new short[960];
        byte[] payload = new byte[1400];
        for (int i = 0; i < times; i++) {
            try (AudioEncoder encoder = opus.encoder(48_000, "");
                    AudioDecoder decoder = opus.decoder(48_000)) {
                decoder.decode(payload, 0, encoder.encode(tone, 0, 960, payload), heard, 0);
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSetIsFollowedInTheMidstOfASound() {
        short[] noise = new short[48_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 3000);
        }
        try (AudioEncoder encoder = opus.encoder(48_000, "")) {
            double before = bitrate(encoder, noise);
            opus.tuning = new OpusTuning(64_000, 5, true, true);
            double after = bitrate(encoder, noise);

            assertThat(before).isBetween(26_000.0, 38_000.0);
            assertThat(after).isBetween(54_000.0, 74_000.0);
        }
    }

    private static double bitrate(AudioEncoder encoder, short[] pcm) {
        byte[] payload = new byte[1400];
        int bytes = 0;
        for (int at = 0; at < pcm.length; at += 960) {
            bytes += encoder.encode(pcm, at, 960, payload);
        }
        return bytes * 8 * 48_000.0 / pcm.length;
    }

    @Test
    void theFarEndsPlaybackRateAndConstantBitRateAreKeptTo() {
        short[] tone = Sound.tone(10_000, 48_000, 48_000);
        try (AudioEncoder encoder = opus.encoder(48_000, "maxplaybackrate=16000;cbr=1");
                AudioDecoder decoder = opus.decoder(48_000)) {
            short[] heard = through(encoder, decoder, tone, 960, 960);
            byte[] payload = new byte[1400];
            int first = encoder.encode(tone, 0, 960, payload);
            int second = encoder.encode(new short[960], 0, 960, payload);

            assertThat(Sound.rms(heard, 24_000, 40_000)).isLessThan(500);
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void aRateOrALibraryThatCannotBeIsRefusedInWords() {
        assertThatThrownBy(() -> opus.decoder(44_100)).hasMessageContaining("44100 Hz");
        assertThatThrownBy(() -> opus.encoder(44_100, "")).hasMessageContaining("44100 Hz");
        try (AudioEncoder encoder = opus.encoder(48_000, "")) {
            assertThatThrownBy(() -> encoder.encode(new short[960], 0, 777, new byte[1400]))
                    .hasMessageContaining("777 samples");
        }
        assertThatThrownBy(() -> PluginLibrary.open(Functions.class, "opus", "/lib/no-such.so", folder))
                .isInstanceOf(NoLibraryException.class);
    }
}
