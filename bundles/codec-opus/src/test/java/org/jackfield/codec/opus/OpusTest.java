// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.codec.opusjava.JavaOpusFactory;
import org.jackfield.conformance.sound.Tone;
import org.jackfield.nativelibrary.NoLibraryException;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.OpusTuning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"8000,8000", "8000,48000", "16000,8000", "16000,16000", "48000,48000", "48000,16000", "48000,8000"})
    void libopusAndConcentusUnderstandEachOtherAtWhateverRates(int spokenRate, int heardRate) {
        CodecFactory java = new JavaOpusFactory();
        CodecParameters spoken = new CodecParameters(spokenRate, "", 20);
        CodecParameters heard = new CodecParameters(heardRate, "", 20);
        short[] tone = new Tone(600, spokenRate).samples(0, spokenRate);
        try (AudioEncoder encoder = opus.factory.encoder(spoken);
                AudioDecoder decoder = opus.factory.decoder(heard)) {
            short[] toJava = through(encoder, java.decoder(heard), tone, spokenRate / 50, heardRate / 50);
            short[] fromJava = through(java.encoder(spoken), decoder, tone, spokenRate / 50, heardRate / 50);

            assertThat(new Tone(600, heardRate).share(toJava, heardRate / 4, heardRate / 4 * 3))
                    .isGreaterThan(0.95);
            assertThat(new Tone(600, heardRate).share(fromJava, heardRate / 4, heardRate / 4 * 3))
                    .isGreaterThan(0.95);
        }
    }

    @Test
    void aPacketThatIsCutOffIsBridged() {
        short[] tone = new Tone(600, 16_000).samples(0, 16_000);
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
        assertThat(new Tone(600, 16_000).share(heard, 4000, 12_000)).isGreaterThan(0.8);
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
        short[] tone = new Tone(10_000, 48_000).samples(0, 48_000);
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
