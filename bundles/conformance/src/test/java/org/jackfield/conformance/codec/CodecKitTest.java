// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.Outcome;
import org.junit.jupiter.api.Test;

/** What is wrong with a codec is found, and nothing else. */
class CodecKitTest {

    static class Good extends CodecConformance {

        @Override
        public CodecFactory factory() {
            return new TriedCodec();
        }
    }

    @Test
    void aGoodCodecPasses() {
        assertThat(Outcome.failures(Good.class)).isEmpty();
    }

    static class Wasteful extends CodecConformance {

        @Override
        public CodecFactory factory() {
            return new TriedCodec() {
                @Override
                public AudioEncoder encoder(CodecParameters parameters) {
                    return new Encoder() {
                        @Override
                        public int encode(short[] pcm, int at, int samples, byte[] payload) {
                            return super.encode(pcm.clone(), at, samples, payload);
                        }
                    };
                }
            };
        }
    }

    @Test
    void memoryTakenForEachPacketIsFound() {
        assertThat(Outcome.failures(Wasteful.class)).containsExactly("aPacketAllocatesNothing");
    }

    static class Trusting extends CodecConformance {

        @Override
        public CodecFactory factory() {
            return new TriedCodec() {
                @Override
                public AudioDecoder decoder(CodecParameters parameters) {
                    return new Decoder() {
                        @Override
                        public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
                            for (int i = 0; i < length; i++) {
                                pcm[at + i] = (short) (payload[offset + i] << 8);
                            }
                            return length;
                        }
                    };
                }
            };
        }
    }

    @Test
    void trustInWhatComesFromTheWireIsFound() {
        assertThat(Outcome.failures(Trusting.class))
                .isEqualTo(Set.of("anyPayloadIsSurvivedAndStaysWithinItsRoom", "aPayloadThatIsTooLongForItsRoomIsCut"));
    }

    /** Whoever was made later disturbs those made before. */
    static class Shared extends CodecConformance {

        private static volatile Object latest = new Object();

        @Override
        public CodecFactory factory() {
            return new TriedCodec() {
                @Override
                public AudioDecoder decoder(CodecParameters parameters) {
                    Object own = new Object();
                    latest = own;
                    return new Decoder() {
                        @Override
                        public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
                            return own.equals(latest) ? super.decode(payload, offset, length, pcm, at) : 0;
                        }
                    };
                }
            };
        }
    }

    @Test
    void stateThatProductsShareIsFound() {
        assertThat(Outcome.failures(Shared.class)).contains("severalWorkAtOnceWithoutHearingEachOther");
    }

    static class ClosedOnce extends CodecConformance {

        @Override
        public CodecFactory factory() {
            return new TriedCodec() {
                @Override
                public AudioEncoder encoder(CodecParameters parameters) {
                    return new Encoder() {
                        private boolean closed;

                        @Override
                        public void close() {
                            if (closed) {
                                throw new IllegalStateException("freed twice");
                            }
                            closed = true;
                        }
                    };
                }
            };
        }
    }

    @Test
    void aSecondCloseThatHurtsIsFound() {
        assertThat(Outcome.failures(ClosedOnce.class)).containsExactly("closingAgainIsHarmless");
    }
}
