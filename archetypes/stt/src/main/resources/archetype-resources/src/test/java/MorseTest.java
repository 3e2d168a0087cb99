package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;

class MorseTest {

    @Test
    void dotsAndDashesAreLetters() {
        assertThat(Morse.text("... --- .../-. --- .--")).isEqualTo("sos now");
        assertThat(Morse.text("........")).isEmpty();
    }

    @Test
    void whatIsTooSoftIsAPause() throws SpeechException {
        MorseRecogniser recogniser = new MorseRecogniser();
        Speech speech = Key.speech("sos now");
        assertThat(recogniser.recognise(speech)).isEqualTo("sos now");
        recogniser.apply("", Settings.of(MorseSettings.class, Map.of("softest", 9000)));
        assertThat(recogniser.recognise(speech)).isEmpty();
    }
}
