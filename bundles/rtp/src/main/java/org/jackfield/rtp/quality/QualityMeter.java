// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.NegotiatedCodec;
import org.jspecify.annotations.Nullable;

/**
 * Measures how one leg sounds, each five seconds, both ways: ours from what was counted, the far end's from its last report.
 * Time is passed in. Used by one thread.
 */
public final class QualityMeter {

    private static final long PERIOD = 5_000_000_000L;

    /** Reports come each 5 s, spread from 2 to 7; two may be lost. */
    private static final long REPORT_HOLDS = 16_000_000_000L;

    /** Of fewer packets in a period no share is told. */
    private static final int LEAST_PACKETS = 25;

    /** What a buffer that is not ours is taken to hold at least, ms: a packet. */
    private static final double LEAST_BUFFER = 20;

    private long due;
    private Reception before = Reception.NONE;
    private LegQuality quality = LegQuality.UNKNOWN;
    private final Scores received = new Scores();
    private final Scores sent = new Scores();

    private boolean reported;
    private boolean fresh;
    private long reportedAt;
    private double reportedLoss;
    private double reportedJitter;
    private @Nullable VoipMetrics metrics;

    public QualityMeter(long nowNanos) {
        due = nowNanos + PERIOD;
    }

    /** All scores of one way. */
    private static final class Scores {
        private double worst = -1;
        private double sum;
        private int count;

        Way with(double loss, double jitter, double concealment, double delay, double rating, double mos) {
            worst = count == 0 ? mos : Math.min(worst, mos);
            sum += mos;
            count++;
            return new Way(loss, jitter, concealment, delay, rating, mos, worst, sum / count);
        }
    }

    /**
     * The far end's report about what we send (RFC 3550, 6.4.1).
     *
     * @param loss since its last report, 0 to 1
     * @param jitter in ms
     */
    public void reported(double loss, double jitter, long nowNanos) {
        reported = true;
        fresh = true;
        reportedAt = nowNanos;
        reportedLoss = loss;
        reportedJitter = jitter;
    }

    /** What the far end says of the sound that it plays. */
    public void reported(VoipMetrics said) {
        metrics = said;
    }

    /** Whether it is time to measure. */
    public boolean due(long nowNanos) {
        return nowNanos - due >= 0;
    }

    /** The last five seconds, from what was counted up to now. */
    public LegQuality measure(NegotiatedCodec codec, Reception now, long nowNanos) {
        due = nowNanos + PERIOD;
        Impairment impairment = Impairment.of(codec.format());
        quality = new LegQuality(
                heard(impairment, codec.ptime(), now),
                heardThere(impairment, codec.ptime(), now, nowNanos),
                impairment.scale());
        before = now;
        return quality;
    }

    private Way heard(Impairment impairment, int ptime, Reception now) {
        long expected = now.expected() - before.expected();
        if (expected < LEAST_PACKETS || now.received() == before.received()) {
            return quality.received().quiet();
        }
        double loss = share(now.lost() - before.lost(), expected);
        double late = share(now.late() - before.late(), expected);
        long played = now.played() - before.played();
        long concealed = now.concealed() - before.concealed();
        double concealment = played > 0 ? share(concealed, played + concealed) : loss;
        double buffer = now.buffer() >= 0 ? now.buffer() : elsewhere(now.jitter());
        return rated(
                impairment, Math.min(1, loss + late), now, concealment, loss, now.jitter(), buffer + ptime, received);
    }

    private Way heardThere(Impairment impairment, int ptime, Reception now, long nowNanos) {
        if (!reported || nowNanos - reportedAt > REPORT_HOLDS) {
            return quality.sent().quiet();
        }
        if (!fresh) {
            return quality.sent();
        }
        fresh = false;
        VoipMetrics said = metrics;
        if (said == null) {
            return rated(
                    impairment,
                    reportedLoss,
                    now,
                    -1,
                    reportedLoss,
                    reportedJitter,
                    elsewhere(reportedJitter) + ptime,
                    sent);
        }
        double buffer = said.buffer() >= 0 ? said.buffer() : elsewhere(reportedJitter);
        double madeUp = said.lossRate() < 0 || said.discardRate() < 0 ? -1 : said.lossRate() + said.discardRate();
        boolean told = said.rating() >= 0 && said.mos() >= 0 && impairment.scale() == LegQuality.Scale.NARROWBAND;
        return told
                ? sent.with(reportedLoss, reportedJitter, madeUp, delay(now, buffer + ptime), said.rating(), said.mos())
                : rated(
                        impairment,
                        Math.min(1, reportedLoss + Math.max(0, said.discardRate())),
                        now,
                        madeUp,
                        reportedLoss,
                        reportedJitter,
                        buffer + ptime,
                        sent);
    }

    private static Way rated(
            Impairment impairment,
            double missing,
            Reception now,
            double concealment,
            double loss,
            double jitter,
            double here,
            Scores scores) {
        double delay = delay(now, here);
        double rating = EModel.rating(impairment, Math.max(0, delay), missing);
        return scores.with(loss, jitter, concealment, delay, rating, EModel.score(impairment.scale(), rating));
    }

    private static double delay(Reception now, double here) {
        return now.roundTrip() < 0 ? -1 : now.roundTrip() / 2 + here;
    }

    /** What a jitter buffer elsewhere probably holds. */
    private static double elsewhere(double jitter) {
        return Math.max(LEAST_BUFFER, 2 * jitter);
    }

    private static double share(long part, long whole) {
        return Math.min(1, Math.max(0, part) / (double) whole);
    }
}
