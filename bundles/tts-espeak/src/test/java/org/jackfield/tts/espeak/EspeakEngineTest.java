// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EspeakEngineTest {

    private final EspeakEngine engine = new EspeakEngine();

    @Test
    void itSpeaksFasterAndSlowerAndTextIsNoOption() throws SpeechException, InterruptedException {
        Assumptions.assumeTrue(engine.trouble().isEmpty(), "espeak-ng is not installed");
        Speech usual = engine.speak("Good morning, and welcome.", "en-us", 1);
        Speech fast = engine.speak("Good morning, and welcome.", "en-us", 2);
        Speech option = engine.speak("--version", "en-us", 1);
        assertThat(usual.rate()).isEqualTo(22_050);
        assertThat(usual.pcm().length).isBetween(22_050, 3 * 22_050);
        assertThat(fast.pcm().length).isLessThan(usual.pcm().length * 3 / 4);
        assertThat(option.pcm().length).isGreaterThan(10_000);
    }

    @Test
    void aProgramThatIsNotThereIsSaid() {
        engine.apply("", Settings.of(EspeakSettings.class, Map.of("program", "no-such-program")));
        assertThat(engine.trouble())
                .hasValueSatisfying(words -> assertThat(words).startsWith("no-such-program is not installed"));
        assertThatThrownBy(() -> engine.speak("Hello.", "en-us", 1)).hasMessageContaining("not installed");
        engine.remove("");
        assertThat(engine.trouble().orElse("espeak-ng")).contains("espeak-ng");
    }
}
