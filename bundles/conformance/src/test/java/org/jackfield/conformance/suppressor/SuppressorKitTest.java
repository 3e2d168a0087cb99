// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.jackfield.conformance.Outcome;
import org.junit.jupiter.api.Test;

/** What is wrong with a noise suppressor is found, and nothing else. */
class SuppressorKitTest {

    /** Leaves sound as it is. */
    private static class Neutral implements NoiseSuppressor {

        @Override
        public void process(short[] pcm, int at) {
            // As it is.
        }

        @Override
        public int delay() {
            return 0;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** A suite over suppressors of one kind. */
    private abstract static class Suite extends SuppressorConformance {

        abstract NoiseSuppressor make();

        @Override
        public NoiseSuppressorFactory factory() {
            return new NoiseSuppressorFactory() {
                @Override
                public SuppressorDescription description() {
                    return new SuppressorDescription("tried", Set.of(8000));
                }

                @Override
                public NoiseSuppressor suppressor(int rate) {
                    return make();
                }
            };
        }
    }

    static class Good extends Suite {

        @Override
        NoiseSuppressor make() {
            return new Neutral();
        }
    }

    static class Late extends Suite {

        @Override
        NoiseSuppressor make() {
            return new Neutral() {
                @Override
                public int delay() {
                    return 160;
                }
            };
        }
    }

    static class Deaf extends Suite {

        @Override
        NoiseSuppressor make() {
            return new Neutral() {
                @Override
                public void process(short[] pcm, int at) {
                    for (int i = at; i < at + 80; i++) {
                        pcm[i] = (short) (pcm[i] / 20);
                    }
                }
            };
        }
    }

    @Test
    void aSuppressorThatLeavesSoundAsItIsPasses() {
        assertThat(Outcome.failures(Good.class)).isEmpty();
    }

    @Test
    void aDelayThatIsNotTheOneStatedIsFound() {
        assertThat(Outcome.failures(Late.class)).containsExactly("speechComesThroughWithTheDelayThatItStates");
    }

    @Test
    void speechThatIsTakenForNoiseIsFound() {
        assertThat(Outcome.failures(Deaf.class))
                .containsExactlyInAnyOrder("speechComesThroughWithTheDelayThatItStates", "speechOutlivesAHundredSwaps");
    }
}
