// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.quality;

import static java.lang.Math.exp;
import static java.lang.Math.log10;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import org.jackfield.api.media.LegQuality.Scale;

/**
 * The E-model: a rating R from what is known of a connection, and the opinion that people would have of it. Narrowband by ITU-T
 * G.107 (06/2015), wideband by G.107.1 (06/2019). What a router cannot know of telephones and rooms has the default value of
 * table 2; letters are those of the Recommendation. Pure functions.
 */
public final class EModel {

    private static final double SLR = 8;
    private static final double RLR = 2;
    private static final double STMR = 15;
    private static final double DR = 3;
    private static final double DS = 3;
    private static final double TELR = 65;
    private static final double WEPL = 110;
    private static final double QDU = 1;
    private static final double NC = -70;
    private static final double NFOR = -64;
    private static final double PS = 35;
    private static final double PR = 35;

    /** G.107.1, 7.1 to 7.3: Ro,WB − Is,WB with all defaults. */
    private static final double WIDEBAND_BASE = 129;

    /** What Ie grows to when everything is lost. */
    private static final double ALL_LOST = 95;

    private static final double NO = noise();
    private static final double RO = 15 - 1.5 * (SLR + NO);

    private EModel() {}

    /**
     * The transmission rating factor R.
     *
     * @param delay one way from mouth to ear, in ms
     * @param loss of packets, 0 to 1, at random (BurstR = 1)
     * @return 0 to 93.2 or, wideband, to 129
     */
    public static double rating(Impairment codec, double delay, double loss) {
        double percent = 100 * loss;
        double equipment = codec.ie() + (ALL_LOST - codec.ie()) * percent / (percent + codec.bpl());
        double rating = codec.scale() == Scale.WIDEBAND
                ? WIDEBAND_BASE - tooLong(delay) - equipment
                : RO - simultaneous(delay) - echo(delay) - tooLong(delay) - equipment;
        return max(0, rating);
    }

    /** The mean opinion score of a rating, 1 to 4.5: G.107, Annex B; G.107.1, Annex A. */
    public static double score(Scale scale, double rating) {
        double r = min(100, scale == Scale.WIDEBAND ? rating / 1.29 : rating);
        return r <= 0 ? 1 : max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }

    /** No, G.107, 7.2: the power of all noise, in dBm0p. */
    private static double noise() {
        double olr = SLR + RLR;
        double nos = PS - SLR - DS - 100 + 0.004 * square(PS - olr - DS - 14);
        double pre = PR + 10 * log10(1 + pow(10, (10 - (STMR + DR)) / 10));
        double nor = RLR - 121 + pre + 0.008 * square(pre - 35);
        double nfo = NFOR + RLR;
        return 10 * log10(pow(10, NC / 10) + pow(10, nos / 10) + pow(10, nor / 10) + pow(10, nfo / 10));
    }

    /** Is, G.107, 7.3: loudness, sidetone, quantising. */
    private static double simultaneous(double delay) {
        double olr = SLR + RLR;
        double xolr = olr + 0.2 * (64 + NO - RLR);
        double loudness = 20 * (pow(1 + pow(xolr / 8, 8), 1 / 8.0) - xolr / 8);
        double stmro = -10 * log10(pow(10, -STMR / 10) + exp(-delay / 4) * pow(10, -TELR / 10));
        double sidetone = 12 * pow(1 + pow((stmro - 13) / 6, 8), 1 / 8.0)
                - 28 * pow(1 + pow((stmro + 1) / 19.4, 35), 1 / 35.0)
                - 13 * pow(1 + pow((stmro - 3) / 33, 13), 1 / 13.0)
                + 29;
        double q = 37 - 15 * log10(QDU);
        double g = 1.07 + 0.258 * q + 0.0602 * q * q;
        double y = (RO - 100) / 15 + 46 / 8.4 - g / 9;
        double z = 46 / 30.0 - g / 40;
        double quantising = 15 * log10(1 + pow(10, y) + pow(10, z));
        return loudness + sidetone + quantising;
    }

    /** Idte and Idle, G.107, 7.4: echo to the talker and to the listener. */
    private static double echo(double delay) {
        double terv = TELR - 40 * log10((1 + delay / 10) / (1 + delay / 150)) + 6 * exp(-0.3 * delay * delay);
        double roe = -1.5 * (NO - RLR);
        double re = 80 + 2.5 * (terv - 14);
        double talker = ((roe - re) / 2 + sqrt(square(roe - re) / 4 + 100) - 1) * (1 - exp(-delay));
        double rle = 10.5 * (WEPL + 7) * pow(2 * delay + 1, -0.25);
        double listener = (RO - rle) / 2 + sqrt(square(RO - rle) / 4 + 169);
        return talker + listener;
    }

    /** Idd, G.107, 7.4, and G.107.1, 7.4: too long a delay, even without any echo. */
    private static double tooLong(double delay) {
        if (delay <= 100) {
            return 0;
        }
        double x = log10(delay / 100) / log10(2);
        return 25 * (pow(1 + pow(x, 6), 1 / 6.0) - 3 * pow(1 + pow(x / 3, 6), 1 / 6.0) + 2);
    }

    private static double square(double value) {
        return value * value;
    }
}
