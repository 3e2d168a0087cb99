// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BusRateTest {

    @Test
    void theSecondBestLegDecides() {
        assertThat(BusRate.of(List.of(8000, 16000))).isEqualTo(8000);
        assertThat(BusRate.of(List.of(16000, 8000, 16000))).isEqualTo(16000);
        assertThat(BusRate.of(List.of(48000, 8000, 16000))).isEqualTo(16000);
        assertThat(BusRate.of(List.of(48000, 48000))).isEqualTo(48000);
        assertThat(BusRate.of(List.of(48000))).isEqualTo(8000);
        assertThat(BusRate.of(List.of())).isEqualTo(8000);
    }

    @Test
    void aRateBetweenTwoIsRoundedUp() {
        assertThat(BusRate.of(List.of(12000, 24000))).isEqualTo(16000);
        assertThat(BusRate.of(List.of(96000, 96000))).isEqualTo(48000);
    }

    @Test
    void aCodecRunsAtTheRateOfTheBusIfItCan() {
        List<Integer> opus = List.of(8000, 12000, 16000, 24000, 48000);
        assertThat(BusRate.ofCodec(opus, 8000)).isEqualTo(8000);
        assertThat(BusRate.ofCodec(opus, 16000)).isEqualTo(16000);
        assertThat(BusRate.ofCodec(List.of(16000), 8000)).isEqualTo(16000);
        assertThat(BusRate.ofCodec(List.of(8000), 48000)).isEqualTo(8000);
        assertThat(BusRate.best(opus)).isEqualTo(48000);
    }
}
