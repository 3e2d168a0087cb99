package ${package};

import java.util.List;
import java.util.Optional;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Speaks in Morse code. The higher its ranking, the earlier it is asked. */
@Component(
        configurationPid = "jackfield.${artifactId}",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=5")
@Designate(ocd = MorseSettings.class)
public final class MorseEngine implements TtsEngine, SettingsOwner<MorseSettings> {

    private static final String VOICE = "key";
    private static final int RATE = 16_000;
    private static final double AMPLITUDE = 8000;

    /** Of a dot, in s, at speed 1. */
    private static final double DOT = 0.03;

    /** Longer than any sentence is. */
    private static final int LONGEST = 2000;

    private volatile int pitch = 600;

    @Override
    public String name() {
        return "${artifactId.replaceFirst("tts-", "")}";
    }

    /** An engine that lacks something says here what to do about it. */
    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice(VOICE, "A telegraph key", "en-US"));
    }

    @Override
    public Speech speak(String sentence, String voice, double speed) throws SpeechException {
        String code = Morse.code(sentence);
        if (!voice.equals(VOICE)) {
            throw new SpeechException("There is no voice " + voice + " here.");
        }
        if (code.length() > LONGEST || code.indexOf(' ') < 0) {
            throw new SpeechException("That cannot be said in Morse code: " + sentence);
        }
        int dot = (int) (DOT * RATE / speed);
        short[] pcm = new short[units(code) * dot];
        int at = 0;
        for (char sign : code.toCharArray()) {
            int tone = sign == '.' ? dot : sign == '-' ? 3 * dot : 0;
            for (int i = 0; i < tone; i++) {
                pcm[at + i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * pitch * i / RATE));
            }
            at += units(String.valueOf(sign)) * dot;
        }
        return new Speech(pcm, RATE);
    }

    /** How long it takes, in dots: each sign has one of silence behind it. */
    private static int units(String code) {
        return code.chars().map(sign -> sign == '-' ? 4 : sign == '/' ? 6 : 2).sum();
    }

    @Override
    public String kind() {
        return "${artifactId}";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<MorseSettings> type() {
        return MorseSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, MorseSettings settings) {
        return List.of();
    }

    @Override
    public void apply(String name, MorseSettings settings) {
        pitch = settings.pitch();
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
