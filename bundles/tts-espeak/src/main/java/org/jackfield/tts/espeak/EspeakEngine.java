// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** {@link TtsEngine} by espeak-ng, where it is installed. */
@Component(
        service = {TtsEngine.class, SettingsOwner.class},
        configurationPid = "jackfield.tts-espeak",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=10")
@Designate(ocd = EspeakSettings.class)
public final class EspeakEngine implements TtsEngine, SettingsOwner<EspeakSettings> {

    private static final String USUAL = "espeak-ng";

    /** It says where it lies, or nothing if it was not found; looked for again as long as it is not there. */
    private volatile Optional<Path> place = Optional.empty();

    private volatile String program = USUAL;

    @Override
    public String name() {
        return "espeak";
    }

    @Override
    public Optional<String> trouble() {
        Optional<Path> found = place.filter(Files::isExecutable).or(() -> find(program));
        place = found;
        return found.isPresent()
                ? Optional.empty()
                : Optional.of(program + " is not installed: apt-get install espeak-ng, or name it as program in"
                        + " etc/jackfield.tts-espeak.cfg.");
    }

    private static Optional<Path> find(String program) {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(""), Stream.of(folders.split(File.pathSeparator, -1)))
                .map(folder -> Path.of(folder, program))
                .filter(path -> path.isAbsolute() && Files.isExecutable(path))
                .findFirst();
    }

    @Override
    public List<Voice> voices() {
        return EspeakVoices.ALL;
    }

    @Override
    public Speech speak(String sentence, String voice, double speed) throws SpeechException, InterruptedException {
        Optional<String> trouble = trouble();
        if (trouble.isPresent()) {
            throw new SpeechException(trouble.get());
        }
        // The program takes another one without a word.
        if (EspeakVoices.ALL.stream().noneMatch(known -> known.id().equals(voice))) {
            throw new SpeechException("eSpeak NG has no voice " + voice + " here.");
        }
        return Espeak.speak(place.map(Path::toString).orElse(program), sentence, voice, speed);
    }

    @Override
    public String kind() {
        return "tts-espeak";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<EspeakSettings> type() {
        return EspeakSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, EspeakSettings settings) {
        return settings.program().isBlank()
                ? List.of(new SettingsProblem("program", "names a program, for example espeak-ng"))
                : List.of();
    }

    @Override
    public void apply(String name, EspeakSettings settings) {
        program = settings.program().strip();
        place = Optional.empty();
    }

    @Override
    public void remove(String name) {
        program = USUAL;
        place = Optional.empty();
    }
}
