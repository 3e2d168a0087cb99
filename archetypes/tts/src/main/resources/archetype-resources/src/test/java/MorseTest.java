package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;

class MorseTest {

    @Test
    void lettersAreDotsAndDashes() {
        assertThat(Morse.code("SOS now")).isEqualTo("... --- ... /-. --- .-- /");
        assertThat(Morse.code("#")).isEqualTo("/");
    }

    @Test
    void aDashIsATone() throws SpeechException {
        MorseEngine engine = new MorseEngine();
        engine.apply("", Settings.of(MorseSettings.class, Map.of("pitch", 1000)));
        Speech speech = engine.speak("T", "key", 1);
        int dash = 3 * 16_000 * 30 / 1000;
        assertThat(new Tone(1000, 16_000).share(speech.pcm(), 0, dash)).isGreaterThan(0.99);
        assertThat(new Tone(1000, 16_000).share(speech.pcm(), dash, speech.pcm().length)).isZero();
    }
}
