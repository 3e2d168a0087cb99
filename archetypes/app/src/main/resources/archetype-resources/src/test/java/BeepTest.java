package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedCall;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;

class BeepTest {

    private final BeepApplication application = new BeepApplication();
    private final TriedCall call = new TriedCall("690");
    private final ApplicationLeg leg = application.answer(call);

    @Test
    void aKeyChangesTheTone() {
        assertThat(new Tone(440, 8000).share(second(), 0, 8000)).isGreaterThan(0.99);
        press('3');
        assertThat(new Tone(620, 8000).share(second(), 0, 8000)).isGreaterThan(0.99);
    }

    @Test
    void theHashHangsUp() {
        press('#');
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void itIsReachedByTheNumbersThatAreSet() {
        assertThat(application.numbers()).containsExactly("690");
        application.apply("", Settings.of(BeepSettings.class, Map.of("number", List.of("691", "692"))));
        assertThat(application.numbers()).containsExactly("691", "692");
    }

    private void press(char key) {
        leg.dtmf(new Dtmf(key, Duration.ofMillis(100), false));
    }

    private short[] second() {
        short[] said = new short[8000];
        leg.port().tick(new short[8000], said, 8000, 8000);
        return said;
    }
}
