package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;

class GateTest {

    private final GateFactory factory = new GateFactory();

    @Test
    void whatIsSofterThanTheThresholdIsMadeSofterStill() {
        try (NoiseSuppressor gate = factory.suppressor(8000)) {
            assertThat(heard(gate, 30)).isLessThan(5);
            assertThat(heard(gate, 3000)).isEqualTo(3000);
        }
    }

    @Test
    void aThresholdThatIsSetIsFollowedInALiveCall() {
        try (NoiseSuppressor gate = factory.suppressor(8000)) {
            factory.apply("", Settings.of(GateSettings.class, Map.of("threshold", -70)));
            assertThat(heard(gate, 30)).isEqualTo(30);
        }
    }

    /** The last sample of the second frame of a sound. */
    private static int heard(NoiseSuppressor gate, int amplitude) {
        short[] pcm = new short[160];
        Arrays.fill(pcm, (short) amplitude);
        gate.process(pcm, 0);
        gate.process(pcm, 80);
        return pcm[159];
    }
}
