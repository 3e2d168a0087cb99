// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jackfield.api.call.CallId;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.RecordingException;
import org.jackfield.api.recording.Recordings;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.hub.call.Recordable;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.soundfile.SoundTrack;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Recordings as others see them: has recorders join calls, and a thread write what they hear. Any thread. */
@Component(
        service = {Recordings.class, SettingsOwner.class, Measured.class},
        configurationPid = "jackfield.recording",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = RecordingSettings.class)
public final class RecordingService
        implements Recordings, SettingsOwner<RecordingSettings>, Measured, RecordingThread.Reports {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Recordable calls;
    private final EventBus bus;
    private final InstantSource clock;
    private final Archive archive;
    private final RecordingThread thread;
    private final Shrinker shrinker;
    private final SecureRandom random = new SecureRandom();
    private final Map<CallId, Session> live = new ConcurrentHashMap<>();
    private final LongAdder begun = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile boolean beep = true;
    private volatile boolean opus;
    private volatile Duration retention = Duration.ZERO;

    @Activate
    public RecordingService(
            @Reference Recordable calls, @Reference EventBus bus, @Reference MediaPlane media, BundleContext bundle) {
        this(
                calls,
                bus,
                InstantSource.system(),
                place(bundle),
                new OpusConversion(() -> media.lend(OpusConversion.OPUS, SoundTrack.RATE)));
        archive.load();
        thread.start();
    }

    RecordingService(Recordable calls, EventBus bus, InstantSource clock, Path folder, OpusConversion conversion) {
        this.calls = calls;
        this.bus = bus;
        this.clock = clock;
        this.archive = new Archive(folder);
        this.thread = new RecordingThread(this);
        this.shrinker = new Shrinker(archive, conversion);
    }

    private static Path place(BundleContext bundle) {
        String folder = bundle.getProperty("jackfield.data");
        return Path.of(folder == null ? "data" : folder).resolve("recordings");
    }

    /** What is being recorded is ended as it is. */
    @Deactivate
    void stop() throws InterruptedException {
        live.values().forEach(session -> session.recorder().over());
        thread.stop();
        shrinker.stop();
    }

    @Override
    public Recording start(CallId call, boolean legs, String by) {
        Instant now = clock.instant();
        String id = "%s-%06x".formatted(STAMP.format(now), random.nextInt(1 << 24));
        Recording recording = new Recording(id, call, by, now, Duration.ZERO, State.RECORDING, "", List.of());
        CallRecorder recorder = new CallRecorder(legs, beep);
        Path folder;
        try {
            folder = archive.open(recording);
        } catch (IOException e) {
            archive.delete(id);
            throw new RecordingException("Nothing can be written: " + e.getMessage() + "; look after the disk.");
        }
        Session session = new Session(recording, recorder, folder);
        if (live.putIfAbsent(call, session) != null) {
            archive.delete(id);
            throw new RecordingException("The call " + call + " is recorded already.");
        }
        try {
            calls.attach(call, recorder);
        } catch (RuntimeException e) {
            live.remove(call, session);
            archive.delete(id);
            throw e;
        }
        begun.increment();
        thread.add(session);
        tell(recording, false);
        return recording;
    }

    @Override
    public void stop(CallId call) {
        Session session = live.get(call);
        if (session == null) {
            throw new RecordingException("The call " + call + " is not recorded.");
        }
        calls.detach(call, session.recorder());
    }

    @Override
    public List<Recording> list() {
        return archive.list().stream().map(this::now).toList();
    }

    @Override
    public Optional<Recording> find(String id) {
        return archive.find(id).map(this::now);
    }

    private Recording now(Recording kept) {
        Session session = live.get(kept.call());
        boolean going = session != null && session.beginning().id().equals(kept.id());
        return going && session != null ? session.view(State.RECORDING, "") : kept;
    }

    @Override
    public Optional<Path> file(String id, String track) {
        return find(id).flatMap(recording -> archive.file(recording, track));
    }

    @Override
    public boolean delete(String id) {
        Optional<Recording> found = find(id);
        if (found.isPresent() && found.get().state() == State.RECORDING) {
            throw new RecordingException("The recording " + id + " goes on: stop it first.");
        }
        boolean deleted = archive.delete(id);
        if (deleted) {
            tell(found.orElseThrow(), true);
        }
        return deleted;
    }

    // What the writing thread reports.

    @Override
    public void ended(Session session) {
        Recording done = session.view(State.DONE, "");
        settle(session, done);
        shrink(done);
    }

    private void shrink(Recording recording) {
        if (opus && Shrinker.wants(recording)) {
            shrinker.add(recording, () -> find(recording.id()).ifPresent(shorter -> tell(shorter, false)));
        }
    }

    @Override
    public void failed(Session session, String why) {
        failed.increment();
        calls.detach(session.beginning().call(), session.recorder());
        settle(session, session.view(State.FAILED, why));
        bus.publish(new Event.Alarm(
                clock.instant(),
                "recording",
                "The recording of call " + session.beginning().call() + " stopped, the call goes on: " + why
                        + "; look after the disk"));
    }

    private void settle(Session session, Recording recording) {
        live.remove(recording.call(), session);
        try {
            archive.write(recording);
        } catch (IOException e) {
            archive.remember(recording);
        }
        tell(recording, false);
    }

    @Override
    public void idle() {
        list().forEach(this::shrink);
        Duration kept = retention;
        if (!kept.isZero()) {
            Instant limit = clock.instant().minus(kept);
            list().stream()
                    .filter(recording -> recording.state() != State.RECORDING
                            && recording.began().isBefore(limit))
                    .forEach(recording -> delete(recording.id()));
        }
    }

    private void tell(Recording recording, boolean gone) {
        bus.publish(new Event.RecordingChanged(clock.instant(), recording, gone));
    }

    /** For tests: writes what is there without a thread. */
    RecordingThread thread() {
        return thread;
    }

    @Override
    public String kind() {
        return "recording";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<RecordingSettings> type() {
        return RecordingSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, RecordingSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, RecordingSettings settings) {
        beep = settings.beep();
        opus = settings.format().equals("opus");
        retention = Duration.ofDays(settings.retention$_$days());
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(
                new Measurement(
                        "jackfield_recording_live", "Calls that are recorded now", Type.GAUGE, Map.of(), live.size()),
                new Measurement(
                        "jackfield_recording_begun_total",
                        "Recordings that began",
                        Type.COUNTER,
                        Map.of(),
                        begun.sum()),
                new Measurement(
                        "jackfield_recording_failed_total",
                        "Recordings that stopped by themselves",
                        Type.COUNTER,
                        Map.of(),
                        failed.sum()));
    }
}
