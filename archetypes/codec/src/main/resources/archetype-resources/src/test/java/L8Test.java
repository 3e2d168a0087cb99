package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class L8Test {

    @Test
    void silenceIsOneHundredAndTwentyEight() {
        byte[] payload = new byte[3];

        int length = new L8Encoder().encode(new short[] {0, Short.MAX_VALUE, Short.MIN_VALUE}, 0, 3, payload);

        assertThat(length).isEqualTo(3);
        assertThat(payload).containsExactly(128, 255, 0);
    }
}
