// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.tone;

/** The digits of ITU-T Q.23: each is one low and one high frequency, in Hz. */
final class TonePairs {

    static final int GROUP = 4;

    private static final double[] LOW = {697, 770, 852, 941};
    private static final double[] HIGH = {1209, 1336, 1477, 1633};
    private static final String DIGITS = "123A456B789C*0#D";

    private TonePairs() {}

    static double low(int index) {
        return LOW[index];
    }

    static double high(int index) {
        return HIGH[index];
    }

    static char digit(int low, int high) {
        return DIGITS.charAt(GROUP * low + high);
    }

    /** The low frequency of a digit. */
    static double low(char digit) {
        return LOW[DIGITS.indexOf(digit) / GROUP];
    }

    /** The high frequency of a digit. */
    static double high(char digit) {
        return HIGH[DIGITS.indexOf(digit) % GROUP];
    }
}
