// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.music;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.Playback;
import org.jackfield.api.speech.WaitingMusic;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the music that ships, or a file. What is set anew is heard by those who wait already. */
@Component(configurationPid = "jackfield.music", configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = MusicSettings.class)
public final class MusicPlugin implements WaitingMusic, SettingsOwner<MusicSettings> {

    private static final Logger LOG = LoggerFactory.getLogger(MusicPlugin.class);

    /** How often is looked whether a file has been read. */
    private static final long LOOK_MS = 50;

    private final Announcer announcer;
    private final Path sounds;
    private volatile Track track = Track.NONE;
    private final AtomicInteger set = new AtomicInteger();

    /** Its thread is there only while something is made. */
    private final ScheduledThreadPoolExecutor making =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "music-making"));

    @Activate
    public MusicPlugin(BundleContext context, @Reference Announcer announcer) {
        this.announcer = announcer;
        this.sounds = Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.data"), "data"))
                .resolve("sounds");
        making.setKeepAliveTime(1, TimeUnit.SECONDS);
        making.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void stop() throws InterruptedException {
        making.shutdownNow();
        making.awaitTermination(2, TimeUnit.SECONDS);
    }

    @Override
    public Playback play() {
        return new Loop(() -> track);
    }

    @Override
    public String kind() {
        return "music";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<MusicSettings> type() {
        return MusicSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, MusicSettings settings) {
        Path file = file(settings);
        return settings.file().isBlank() || Files.isReadable(file)
                ? List.of()
                : List.of(new SettingsProblem("file", "names " + file + ", which cannot be read"));
    }

    private Path file(MusicSettings settings) {
        return sounds.resolve(settings.file().strip());
    }

    /** Music takes a moment to be made, or read; until then what was heard before goes on. */
    @Override
    public void apply(String name, MusicSettings settings) {
        int mine = set.incrementAndGet();
        if (!settings.play()) {
            track = Track.NONE;
        } else if (settings.file().isBlank()) {
            making.execute(() -> change(mine, Track.score(settings.level())));
        } else {
            Path file = file(settings);
            Announcement reading = announcer.prepare(List.of(new Piece.Recorded(file)));
            making.execute(() -> read(mine, reading, settings.level()));
        }
    }

    private void read(int mine, Announcement reading, int level) {
        if (!reading.complete() && mine == set.get()) {
            making.schedule(() -> read(mine, reading, level), LOOK_MS, TimeUnit.MILLISECONDS);
            return;
        }
        reading.trouble().ifPresent(trouble -> LOG.warn("Nobody hears the music that is set: {}", trouble));
        change(mine, Track.of(reading, level));
    }

    private void change(int mine, Track next) {
        if (mine == set.get()) {
            track = next;
        }
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
