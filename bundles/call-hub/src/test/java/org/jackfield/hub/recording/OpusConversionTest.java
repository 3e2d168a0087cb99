// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;
import org.gagravarr.opus.OpusInfo;
import org.jackfield.api.call.CallId;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.Format;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.Recording.Track;
import org.jackfield.codec.opusjava.JavaOpusFactory;
import org.jackfield.hub.media.LivePlane;
import org.jackfield.hub.media.Maker;
import org.jackfield.hub.media.MediaLog;
import org.jackfield.soundfile.SoundTrack;
import org.jackfield.soundfile.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpusConversionTest {

    private static final int RATE = 48_000;
    private static final int SECONDS = 3;

    private final MediaLog log = new MediaLog() {
        @Override
        public void note(String sentence) {}

        @Override
        public void warn(String sentence) {}

        @Override
        public void alarm(String sentence) {
            throw new AssertionError(sentence);
        }

        @Override
        public void fault(String sentence, Throwable cause) {
            throw new AssertionError(sentence, cause);
        }
    };

    private final Path folder;
    private final Archive archive;

    OpusConversionTest(@TempDir Path folder) {
        this.folder = folder;
        this.archive = new Archive(folder);
    }

    /** A recording of a tone. */
    private Recording recording() throws IOException {
        Recording made = new Recording(
                "r1",
                new CallId("c1"),
                "eve",
                Instant.EPOCH,
                Duration.ofSeconds(SECONDS),
                State.DONE,
                "",
                List.of(new Track("mix", "", Format.WAV, 0)));
        Path place = archive.open(made);
        short[] pcm = new short[SoundTrack.RATE * SECONDS];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * i / SoundTrack.RATE));
        }
        try (WavFile wav = new WavFile(place.resolve("mix.wav"), SoundTrack.RATE)) {
            wav.write(pcm, pcm.length);
        }
        return made;
    }

    @Test
    void aTrackBecomesOpusOfTheSameSoundAndATenthOfTheLength() throws Exception {
        Recording recording = recording();
        int[] told = {0};
        try (LivePlane plane = new LivePlane(log);
                AutoCloseable codec = plane.arrive(new JavaOpusFactory(), 0, new Maker("test", "test"))) {
            assertThat(codec).isNotNull();
            OpusConversion conversion = new OpusConversion(() -> plane.lend(OpusConversion.OPUS, SoundTrack.RATE));
            new Shrinker(archive, conversion).shrink(recording.id(), () -> told[0]++);
        }
        Track track = archive.find("r1").orElseThrow().tracks().get(0);
        assertThat(track.format()).isEqualTo(Format.OPUS);
        assertThat(track.bytes()).isLessThan(2L * SoundTrack.RATE * SECONDS / 5);
        assertThat(told[0]).isEqualTo(1);
        assertThat(Files.list(folder.resolve("r1")).map(file -> String.valueOf(file.getFileName())))
                .containsExactlyInAnyOrder("mix.opus", "recording.json");
        assertTone(folder.resolve("r1/mix.opus"));
    }

    private static void assertTone(Path file) throws IOException {
        AudioDecoder decoder = new JavaOpusFactory().decoder(new CodecParameters(RATE, "", 20));
        short[] pcm = new short[RATE * (SECONDS + 1)];
        int samples = 0;
        long granule = 0;
        try (InputStream in = Files.newInputStream(file);
                OggFile ogg = new OggFile(in)) {
            OggPacketReader packets = ogg.getPacketReader();
            assertThat(new OpusInfo(packets.getNextPacket()).getNumChannels()).isEqualTo(1);
            packets.getNextPacket();
            for (OggPacket packet = packets.getNextPacket(); packet != null; packet = packets.getNextPacket()) {
                samples += decoder.decode(packet.getData(), 0, packet.getData().length, pcm, samples);
                granule = packet.getGranulePosition();
            }
        }
        assertThat(samples).isEqualTo(RATE * SECONDS);
        assertThat(granule).isEqualTo((long) RATE * SECONDS);
        double real = 0;
        double imaginary = 0;
        double energy = 0;
        for (int i = RATE / 2; i < RATE * 5 / 2; i++) {
            real += pcm[i] * Math.cos(2 * Math.PI * 440 * i / RATE);
            imaginary += pcm[i] * Math.sin(2 * Math.PI * 440 * i / RATE);
            energy += pcm[i] * (double) pcm[i];
        }
        assertThat(2 * (real * real + imaginary * imaginary) / (2 * RATE) / energy)
                .isGreaterThan(0.95);
    }

    @Test
    void withoutACodecTheRecordingStaysAsItIs() throws IOException {
        Recording recording = recording();
        new Shrinker(archive, new OpusConversion(Optional::empty)).shrink(recording.id(), () -> {
            throw new AssertionError("Nothing changed");
        });
        assertThat(archive.find("r1")).contains(recording);
        assertThat(folder.resolve("r1/mix.wav")).exists();
    }
}
