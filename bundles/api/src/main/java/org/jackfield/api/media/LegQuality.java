// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/**
 * How a leg sounds, both ways, as the wire measures it every five seconds. Unknown figures are negative; before there is
 * something to tell from, all are.
 *
 * @param received what we hear of the far party, from our own reception
 * @param sent what the far party hears of us, from its RTCP reports (RFC 3550, 6.4; RFC 3611)
 * @param scale of ratings and scores; those of two scales must not be compared
 */
public record LegQuality(Way received, Way sent, Scale scale) {

    /** On what scale the E-model rates. */
    public enum Scale {
        /** ITU-T G.107: 300 to 3400 Hz; R is 93.2 at best. */
        NARROWBAND,
        /** ITU-T G.107.1: 50 to 7000 Hz; R is 129 at best, so that a score on it demands more than the same one on the other. */
        WIDEBAND
    }

    /**
     * One way, in the last five seconds in which there was something to measure.
     *
     * @param loss lost on the way, 0 to 1
     * @param jitter interarrival jitter in ms (RFC 3550, A.8)
     * @param concealment share of the sound that is not the far end's but made up in place of packets lost or late, 0 to 1
     * @param delay one way, mouth to ear as far as it is known, in ms: half the round trip, jitter buffer, packet; unknown as
     *     long as the round trip is
     * @param rating R of the E-model
     * @param mos mean opinion score, 1 to 4.5: of conversation (MOS-CQ) where the delay is known, else of listening (MOS-LQ)
     * @param worst the lowest score so far
     * @param average of all scores so far
     */
    public record Way(
            double loss,
            double jitter,
            double concealment,
            double delay,
            double rating,
            double mos,
            double worst,
            double average) {

        /** Before there is something to tell from. */
        public static final Way UNKNOWN = new Way(-1, -1, -1, -1, -1, -1, -1, -1);

        /** The figures of now gone, the scores so far kept: nothing came in the last five seconds. */
        public Way quiet() {
            return new Way(-1, -1, -1, -1, -1, -1, worst, average);
        }
    }

    /** Of a leg without a wire, or of which nothing is known yet. */
    public static final LegQuality UNKNOWN = new LegQuality(Way.UNKNOWN, Way.UNKNOWN, Scale.NARROWBAND);
}
