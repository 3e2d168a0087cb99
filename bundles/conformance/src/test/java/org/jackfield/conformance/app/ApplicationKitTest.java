// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.SampledPort;
import org.jackfield.conformance.Outcome;
import org.junit.jupiter.api.Test;

/** What is wrong with an application is found, and nothing else. */
class ApplicationKitTest {

    /** Says nothing. */
    private static class Silent implements ApplicationLeg, SampledPort {

        @Override
        public SampledPort port() {
            return this;
        }

        @Override
        public void dtmf(Dtmf dtmf) {
            // Keys are not for it.
        }

        @Override
        public void ended() {
            // Nothing is held.
        }

        @Override
        public int leastRate() {
            return 8000;
        }

        @Override
        public void tick(short[] heard, short[] said, int samples, int rate) {
            Arrays.fill(said, 0, samples, (short) 0);
        }

        @Override
        public MediaDirection direction() {
            return MediaDirection.SENDRECV;
        }

        @Override
        public MediaCounters counters() {
            return MediaCounters.NONE;
        }
    }

    /** A suite over legs of one kind. */
    private abstract static class Suite extends ApplicationConformance {

        abstract ApplicationLeg leg();

        @Override
        public Application application() {
            return new Application() {
                @Override
                public String name() {
                    return "tried";
                }

                @Override
                public List<String> numbers() {
                    return List.of("690");
                }

                @Override
                public ApplicationLeg answer(ApplicationCall call) {
                    return leg();
                }
            };
        }
    }

    static class Good extends Suite {

        @Override
        ApplicationLeg leg() {
            return new Silent();
        }
    }

    static class Leaving extends Suite {

        @Override
        ApplicationLeg leg() {
            return new Silent() {
                @Override
                public void tick(short[] heard, short[] said, int samples, int rate) {
                    Arrays.fill(said, 0, samples - 1, (short) 0);
                }
            };
        }
    }

    static class Overflowing extends Suite {

        @Override
        ApplicationLeg leg() {
            return new Silent() {
                @Override
                public void tick(short[] heard, short[] said, int samples, int rate) {
                    Arrays.fill(said, (short) 0);
                }
            };
        }
    }

    static class Unheard extends Suite {

        @Override
        ApplicationLeg leg() {
            return new Silent() {
                @Override
                public void tick(short[] heard, short[] said, int samples, int rate) {
                    Arrays.fill(said, 0, samples, (short) 500);
                }

                @Override
                public MediaDirection direction() {
                    return MediaDirection.SENDONLY;
                }
            };
        }
    }

    @Test
    void aDirectionInWhichNothingIsHeardIsFound() {
        assertThat(Outcome.failures(Unheard.class)).containsExactly("whatItSaysIsListenedTo");
    }

    @Test
    void anApplicationThatSaysNothingPasses() {
        assertThat(Outcome.failures(Good.class)).isEmpty();
    }

    @Test
    void aSampleThatIsNotWrittenIsFound() {
        assertThat(Outcome.failures(Leaving.class)).containsExactly("everySampleIsWrittenInEachTick");
    }

    @Test
    void whatIsWrittenBehindTheTickIsFound() {
        assertThat(Outcome.failures(Overflowing.class)).containsExactly("aTickIsFilledAndNothingElseTouched");
    }
}
