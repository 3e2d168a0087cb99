// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.speech.Renderer.Manner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** {@link Announcer}: keeps what was asked for of late, so that many who ask for the same hear what was made once. */
@Component(
        service = {Announcer.class, SettingsOwner.class, HealthProbe.class},
        configurationPid = "jackfield.speech",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = SpeechSettings.class)
public final class AnnouncerService implements Announcer, SettingsOwner<SpeechSettings>, HealthProbe {

    private static final long MEGABYTE = 1024L * 1024;
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 2;

    private final SentenceCache cache = new SentenceCache(64 * MEGABYTE);
    private final PromptBook book = new PromptBook();
    private final List<EngineLine> engines = new CopyOnWriteArrayList<>();
    private final Renderer renderer;
    private final Recent recent = new Recent();
    private volatile Manner manner = new Manner("en", "", 1, Duration.ofMillis(1500));

    private record Asked(List<Piece> pieces, String language) {}

    /** What was asked for of late, and is as good as it can be. */
    private static final class Recent extends LinkedHashMap<Asked, Said> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 500;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Said> eldest) {
            return size() > MOST;
        }
    }

    @Activate
    public AnnouncerService() {
        renderer = new Renderer(() -> engines, () -> manner);
    }

    @Deactivate
    void stop() {
        renderer.close();
        engines.forEach(EngineLine::close);
    }

    /** An engine may be asked from now on. */
    @Reference(
            name = "engine",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    void arrive(TtsEngine engine, Map<String, ?> properties) {
        engines.add(new EngineLine(engine, Ranking.of(properties), cache));
        forget();
    }

    /** An engine goes; what it was about to say others say. */
    void leave(TtsEngine engine) {
        engines.stream().filter(line -> line.engine() == engine).toList().forEach(line -> {
            engines.remove(line);
            line.close();
        });
        forget();
    }

    /** What was asked for is asked for anew: another engine, or another voice, would say it now. */
    private void forget() {
        synchronized (recent) {
            recent.clear();
        }
    }

    @Override
    public Announcement announce(List<Piece> pieces) {
        return announce(pieces, manner.language());
    }

    Announcement announce(List<Piece> pieces, String language) {
        Asked key = new Asked(List.copyOf(pieces), spoken(language));
        synchronized (recent) {
            Said known = recent.get(key);
            if (known != null && !(known.complete() && known.stale())) {
                return known;
            }
            Said said = new Said(Script.runs(key.pieces(), book, key.language()));
            recent.put(key, said);
            said.runs().forEach(renderer::render);
            return said;
        }
    }

    @Override
    public Announcement prepare(List<Piece> pieces) {
        return prepare(pieces, manner.language());
    }

    Announcement prepare(List<Piece> pieces, String language) {
        Said said = new Said(Script.runs(List.copyOf(pieces), book, spoken(language)));
        said.runs().forEach(renderer::renderAhead);
        return said;
    }

    /** A language, or where nobody speaks it the one that is set. */
    private String spoken(String language) {
        return engines.stream().anyMatch(line -> line.speaks(language)) ? language : manner.language();
    }

    @Override
    public String language() {
        return manner.language();
    }

    @Override
    public Announcer speaking(String language) {
        String wanted = language.strip();
        return wanted.isEmpty() ? this : new Interpreter(this, wanted);
    }

    @Override
    public SortedMap<String, String> prompts() {
        return prompts(manner.language());
    }

    SortedMap<String, String> prompts(String language) {
        return book.texts(language);
    }

    @Override
    public List<Speaker> speakers() {
        Manner how = manner;
        return engines.stream()
                .sorted(Comparator.comparing(EngineLine::ranking).reversed())
                .map(line -> new Speaker(
                        line.engine().name(),
                        line.engine().voices(),
                        line.voice(how.language(), how.voice()).orElse(""),
                        line.engine().trouble().orElse(""),
                        line.sentences(),
                        line.failures()))
                .toList();
    }

    @Override
    public String part() {
        return "speech";
    }

    @Override
    public Health health() {
        boolean speaks = engines.stream().anyMatch(line -> line.speaks(manner.language()));
        return new Health(
                speaks,
                false,
                speaks
                        ? ""
                        : "No voice can speak: only recorded prompts are heard, in English. Install espeak-ng (apt-get"
                                + " install espeak-ng), or give Kokoro its model (jackfield:voice-install).");
    }

    @Override
    public String kind() {
        return "speech";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<SpeechSettings> type() {
        return SpeechSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, SpeechSettings settings) {
        double speed = settings.speed();
        return speed >= SLOWEST && speed <= FASTEST
                ? List.of()
                : List.of(new SettingsProblem("speed", "is from " + SLOWEST + " to " + FASTEST));
    }

    @Override
    public void apply(String name, SpeechSettings settings) {
        cache.limit(settings.cache() * MEGABYTE);
        manner = new Manner(
                settings.language().strip(),
                settings.voice().strip(),
                settings.speed(),
                Duration.ofMillis(settings.patience()));
        forget();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
