// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.event.Event;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.Recording.Track;
import org.jackfield.api.recording.RecordingException;
import org.jackfield.hub.call.Recordable;
import org.jackfield.hub.media.PcmTap;
import org.jackfield.hub.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingServiceTest {

    private static final CallId CALL = new CallId("c1");
    private static final LegId ANNA = new LegId("l1");
    private static final int HEADER = 44;

    private final List<Event> events = new ArrayList<>();
    private final List<Recordable.Recorder> attached = new ArrayList<>();
    private final VirtualTime time = VirtualTime.noon();

    private final Path folder;

    private RecordingService service;

    RecordingServiceTest(@TempDir Path folder) {
        this.folder = folder;
        this.service = service(false);
    }

    private final Recordable calls = new Recordable() {
        @Override
        public void attach(CallId call, Recorder recorder) {
            if (!call.equals(CALL)) {
                throw new NoSuchCallException(call);
            }
            attached.add(recorder);
        }

        @Override
        public void detach(CallId call, Recorder recorder) {
            attached.remove(recorder);
            recorder.over();
        }
    };

    private RecordingService service(boolean beep) {
        RecordingService made =
                new RecordingService(calls, events::add, time, folder, new OpusConversion(Optional::empty));
        made.apply("", new TestSettings(beep, "wav", 30));
        return made;
    }

    /** A clock: the mix is a tone of that pitch, the leg a tone of half of it; {@code ticks} of 20 ms. */
    private static void sounds(Recordable.Recorder recorder, int ticks, int rate, double hertz, boolean leg) {
        int samples = rate / 50;
        short[] mix = new short[samples];
        short[] said = new short[samples];
        PcmTap tap = leg ? recorder.track(ANNA, "device:anna").orElseThrow() : (pcm, count, hz) -> {};
        for (int tick = 0; tick < ticks; tick++) {
            for (int i = 0; i < samples; i++) {
                mix[i] = (short) (8000 * Math.sin(2 * Math.PI * hertz * (tick * samples + i) / rate));
            }
            tap.take(mix, samples, rate);
            recorder.port().tick(mix, said, samples, rate);
        }
    }

    private short[] samples(Recording recording, String track) throws IOException {
        ByteBuffer wav = ByteBuffer.wrap(
                        Files.readAllBytes(service.file(recording.id(), track).orElseThrow()))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(wav.getInt(4)).isEqualTo(wav.capacity() - 8);
        assertThat(wav.getInt(24)).isEqualTo(16_000);
        assertThat(wav.getInt(40)).isEqualTo(wav.capacity() - HEADER);
        short[] samples = new short[(wav.capacity() - HEADER) / 2];
        wav.position(HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    private static double amplitude(short[] pcm, int from, int to, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = from; i < to; i++) {
            real += pcm[i] * Math.cos(2 * Math.PI * hertz * i / 16_000);
            imaginary += pcm[i] * Math.sin(2 * Math.PI * hertz * i / 16_000);
        }
        return 2 * Math.hypot(real, imaginary) / (to - from);
    }

    @Test
    void whatIsHeardIsInTheFileAtItsPitchThroughAChangeOfRate() throws IOException {
        Recording begun = service.start(CALL, false, "eve");
        sounds(attached.get(0), 50, 8000, 500, false);
        service.thread().round();
        sounds(attached.get(0), 50, 48_000, 500, false);
        service.stop(CALL);
        service.thread().round();

        Recording done = service.find(begun.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.length()).isEqualTo(Duration.ofSeconds(2));
        short[] heard = samples(done, "mix");
        assertThat(heard).hasSize(32_000);
        assertThat(amplitude(heard, 1600, 14_400, 500)).isCloseTo(8000, within(200.0));
        assertThat(amplitude(heard, 17_600, 30_400, 500)).isCloseTo(8000, within(200.0));
        assertThat(done.tracks().get(0).bytes()).isEqualTo(64_044);
    }

    @Test
    void aLegHasATrackOfItsOwnAsLongAsTheMixWithSilenceWhereItWasNot() throws IOException {
        Recording begun = service.start(CALL, true, "eve");
        sounds(attached.get(0), 25, 16_000, 400, false);
        sounds(attached.get(0), 25, 16_000, 800, true);
        sounds(attached.get(0), 25, 16_000, 400, false);
        service.stop(CALL);
        service.thread().round();

        Recording done = service.find(begun.id()).orElseThrow();
        assertThat(done.tracks()).extracting(Track::name).containsExactly("mix", "l1");
        assertThat(done.tracks()).extracting(Track::party).containsExactly("", "device:anna");
        short[] anna = samples(done, "l1");
        assertThat(anna).hasSameSizeAs(samples(done, "mix")).hasSize(24_000);
        assertThat(amplitude(anna, 0, 8000, 800)).isLessThan(10);
        assertThat(amplitude(anna, 8200, 15_800, 800)).isCloseTo(8000, within(100.0));
        assertThat(amplitude(anna, 16_000, 24_000, 800)).isLessThan(10);
    }

    @Test
    void aFileCanBePlayedWhileItIsRecorded() throws IOException {
        Recording begun = service.start(CALL, false, "eve");
        sounds(attached.get(0), 50, 16_000, 500, false);
        service.thread().round();
        assertThat(service.find(begun.id()).orElseThrow().state()).isEqualTo(State.RECORDING);
        assertThat(samples(begun, "mix")).hasSize(16_000);
        assertThatThrownBy(() -> service.delete(begun.id())).isInstanceOf(RecordingException.class);
    }

    @Test
    void oneRecorderACallAndOnlyOfLiveCalls() {
        service.start(CALL, false, "eve");
        assertThatThrownBy(() -> service.start(CALL, false, "eve")).isInstanceOf(RecordingException.class);
        assertThatThrownBy(() -> service.start(new CallId("c9"), false, "eve")).isInstanceOf(NoSuchCallException.class);
        assertThatThrownBy(() -> service.stop(new CallId("c9"))).isInstanceOf(RecordingException.class);
        assertThat(service.list()).hasSize(1);
    }

    @Test
    void theBeepIsHeardAtOnceAndEveryFifteenSeconds() {
        service = service(true);
        service.start(CALL, false, "eve");
        short[] said = new short[320];
        short[] heard = new short[320];
        List<Integer> loud = new ArrayList<>();
        for (int tick = 0; tick < 1600; tick++) {
            attached.get(0).port().tick(heard, said, 320, 16_000);
            if (amplitude(said, 0, 320, 1400) > 1000) {
                loud.add(tick);
            }
        }
        assertThat(loud).startsWith(0, 1, 2).contains(750, 751, 1500).hasSize(30);
    }

    @Test
    void aDiskThatIsTooSlowEndsTheRecordingAndNotTheCall() throws IOException {
        Recording begun = service.start(CALL, false, "eve");
        sounds(attached.get(0), 1000, 8000, 500, false);
        service.thread().round();

        Recording failed = service.find(begun.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.fault()).contains("slow");
        assertThat(attached).isEmpty();
        assertThat(events).filteredOn(Event.Alarm.class::isInstance).hasSize(1);
        assertThat(samples(failed, "mix").length).isGreaterThan(200_000);
        service.start(CALL, false, "eve");
    }

    @Test
    void aFullDiskEndsTheRecordingAndNotTheCall() throws IOException {
        Recording begun = service.start(CALL, false, "eve");
        Files.createSymbolicLink(folder.resolve(begun.id()).resolve("mix.wav"), Path.of("/dev/full"));
        sounds(attached.get(0), 50, 8000, 500, false);
        service.thread().round();

        Recording failed = service.find(begun.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.fault()).contains("No space left");
        assertThat(attached).isEmpty();
        assertThat(events).filteredOn(Event.Alarm.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsOldIsDeletedAndWhatWasThereIsKnownAgain() throws IOException {
        Recording old = service.start(CALL, false, "eve");
        sounds(attached.get(0), 50, 8000, 500, false);
        service.stop(CALL);
        service.thread().round();
        Archive again = new Archive(folder);
        again.load();
        assertThat(again.find(old.id())).isEqualTo(service.find(old.id()));
        time.pass(Duration.ofDays(29));
        service.idle();
        assertThat(service.list()).hasSize(1);
        time.pass(Duration.ofDays(2));
        service.idle();
        assertThat(service.list()).isEmpty();
        assertThat(folder.resolve(old.id())).doesNotExist();
    }

    @Test
    void whatWasBeingRecordedWhenTheProcessEndedIsMarked() {
        Recording begun = service.start(CALL, false, "eve");
        Archive again = new Archive(folder);
        again.load();
        assertThat(again.find(begun.id()).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void theClockAllocatesNothing() {
        service = service(true);
        service.start(CALL, true, "eve");
        Recordable.Recorder recorder = attached.get(0);
        PcmTap tap = recorder.track(ANNA, "device:anna").orElseThrow();
        short[] heard = new short[320];
        short[] said = new short[320];
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = -1;
        for (int round = 0; round < 20 && bytes != 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int tick = 0; tick < 10; tick++) {
                tap.take(heard, 320, 16_000);
                recorder.port().tick(heard, said, 320, 16_000);
            }
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(bytes).isZero();
    }
}
