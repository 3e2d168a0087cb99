// SPDX-License-Identifier: Apache-2.0
package org.jackfield.opus;

/**
 * What an encoder expects to be lost, in steps, from what the far end reports. It rises with the first report and falls by a step
 * when three in a row say less, since loss comes in spells. For one thread; allocates nothing.
 *
 * <table>
 *   <caption>Steps</caption>
 *   <tr><th>reported from</th><th>expected</th><th>bit rate</th></tr>
 *   <tr><td>0 %</td><td>0 %: no redundancy</td><td>all of it</td></tr>
 *   <tr><td>1 %</td><td>5 %</td><td>all of it</td></tr>
 *   <tr><td>4 %</td><td>10 %</td><td>all of it</td></tr>
 *   <tr><td>10 %</td><td>20 %</td><td>all of it</td></tr>
 *   <tr><td>20 %</td><td>30 %</td><td>three quarters: so much is lost where a line is full</td></tr>
 * </table>
 */
public final class LossSteps {

    private static final double[] FROM = {0, 0.01, 0.04, 0.1, 0.2};
    private static final int[] EXPECTED = {0, 5, 10, 20, 30};
    private static final int FULL = EXPECTED.length - 1;
    private static final int PATIENCE = 3;

    private int step;
    private int less;

    /**
     * Notes a report.
     *
     * @param fraction lost, 0 to 1
     * @return whether something else is expected from now on
     */
    public boolean note(double fraction) {
        int reported = FULL;
        while (reported > 0 && fraction < FROM[reported]) {
            reported--;
        }
        less = reported < step ? less + 1 : 0;
        if (reported > step) {
            step = reported;
            return true;
        }
        if (less == PATIENCE) {
            less = 0;
            step--;
            return true;
        }
        return false;
    }

    /** Expected loss in percent. */
    public int percent() {
        return EXPECTED[step];
    }

    /** Of a bit rate, what is to be used. */
    public int bitrate(int bitrate) {
        return step == FULL ? bitrate / 4 * 3 : bitrate;
    }
}
