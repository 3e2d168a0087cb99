// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechModel;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.jackfield.tts.kokoro.text.Pronunciation;
import org.jackfield.tts.kokoro.text.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** {@link TtsEngine} by Kokoro, once its model is there. */
@Component(
        service = {TtsEngine.class, SpeechModel.class, SettingsOwner.class},
        configurationPid = "jackfield.tts-kokoro",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=100")
@Designate(ocd = KokoroSettings.class)
public final class KokoroEngine implements TtsEngine, SpeechModel, SettingsOwner<KokoroSettings> {

    private static final List<Voice> VOICES = List.of(
            new Voice("af_heart", "Heart, American woman", "en-US"),
            new Voice("af_bella", "Bella, American woman", "en-US"),
            new Voice("am_michael", "Michael, American man", "en-US"),
            new Voice("bf_emma", "Emma, British woman", "en-GB"),
            new Voice("bm_george", "George, British man", "en-GB"));

    private final Path installed;
    private volatile Path file;
    private volatile int threads = 1;
    private volatile boolean outdated;
    private volatile Optional<String> failure = Optional.empty();

    // Guarded by this: one sentence at a time.
    private @Nullable KokoroModel model;
    private @Nullable Pronunciation pronunciation;
    private final Map<String, Style> styles = new HashMap<>();

    @Activate
    public KokoroEngine(BundleContext context) {
        this(Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.data"), "data")));
    }

    /** @param data the folder in which the model is kept */
    KokoroEngine(Path data) {
        installed = data.resolve("voices/kokoro.onnx");
        file = installed;
    }

    @Deactivate
    synchronized void stop() {
        if (model != null) {
            model.close();
            model = null;
        }
    }

    /** The next sentence is spoken by the file that is there then. */
    private void forget() {
        outdated = true;
        failure = Optional.empty();
    }

    @Override
    public String name() {
        return "kokoro";
    }

    @Override
    public Optional<String> trouble() {
        if (!Files.isReadable(file)) {
            return Optional.of(
                    "Kokoro's model is not there. Fetch a file model*.onnx of Kokoro-82M-v1.0-ONNX (Apache-2.0,"
                            + " 88 to 330 MB) and install it: jackfield:voice-install kokoro FILE-or-URL, or the console's"
                            + " settings, Voices.");
        }
        return failure;
    }

    @Override
    public List<Voice> voices() {
        return VOICES;
    }

    @Override
    public synchronized Speech speak(String sentence, String voice, double speed) throws SpeechException {
        KokoroModel ready = model();
        Style style = styles.get(voice);
        if (style == null) {
            style = Style.of(voice);
            styles.put(voice, style);
        }
        int[] ids = Vocabulary.ids(pronunciation().phonemes(sentence));
        if (ids.length == 0) {
            throw new SpeechException("There is nothing to be said in: " + sentence);
        }
        return ready.speak(ids, style, speed);
    }

    private synchronized Pronunciation pronunciation() {
        Pronunciation known = pronunciation;
        if (known == null) {
            known = new Pronunciation();
            pronunciation = known;
        }
        return known;
    }

    private synchronized KokoroModel model() throws SpeechException {
        if (outdated) {
            outdated = false;
            stop();
        }
        KokoroModel known = model;
        if (known == null) {
            try {
                known = new KokoroModel(file, threads);
            } catch (SpeechException e) {
                failure = Optional.ofNullable(e.getMessage());
                throw e;
            }
            model = known;
        }
        return known;
    }

    @Override
    public String engine() {
        return name();
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file).filter(Files::isReadable);
    }

    @Override
    public Path place() {
        return installed;
    }

    @Override
    public void check(Path candidate) throws SpeechException {
        try (KokoroModel tried = new KokoroModel(candidate, 1)) {
            tried.speak(
                    Vocabulary.ids("h\u0259l\u02C8O."), Style.of(VOICES.get(0).id()), 1);
        }
    }

    @Override
    public void renew() {
        forget();
    }

    @Override
    public String kind() {
        return "tts-kokoro";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<KokoroSettings> type() {
        return KokoroSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, KokoroSettings settings) {
        String model = settings.model().strip();
        return model.isEmpty() || Files.isReadable(Path.of(model))
                ? List.of()
                : List.of(new SettingsProblem("model", "names " + model + ", which cannot be read"));
    }

    @Override
    public void apply(String name, KokoroSettings settings) {
        String model = settings.model().strip();
        Path next = model.isEmpty() ? installed : Path.of(model);
        if (!next.equals(file) || threads != settings.threads()) {
            threads = settings.threads();
            file = next;
            forget();
        }
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
