// SPDX-License-Identifier: Apache-2.0
package net.example.clock;

/**
 * A time in beeps: a long low one for each hour of twelve, a middle one for each ten minutes, a short high one for each minute; then a pause.
 *
 * @param hours 1 to 12
 * @param tens tens of minutes
 * @param units minutes beyond these
 */
record TimeSignal(int hours, int tens, int units) {

    /** Frequencies in Hz. */
    static final int HOUR = 440;

    static final int TEN = 660;
    static final int UNIT = 880;

    /** Lengths in ms: of a beep with the pause after it, and how much of it sounds. */
    private static final int HOUR_LENGTH = 600;

    private static final int TEN_LENGTH = 400;
    private static final int UNIT_LENGTH = 240;
    private static final double SOUNDING = 0.6;

    private static final int GAP = 500;
    private static final int END = 2000;

    /** The signal of a time of day in minutes since midnight. */
    static TimeSignal of(int minuteOfDay) {
        int hour = minuteOfDay / 60 % 12;
        int minute = minuteOfDay % 60;
        return new TimeSignal(hour == 0 ? 12 : hour, minute / 10, minute % 10);
    }

    /** In ms. */
    int length() {
        return endOfTens() + GAP + units * UNIT_LENGTH + END;
    }

    private int endOfHours() {
        return hours * HOUR_LENGTH;
    }

    private int endOfTens() {
        return endOfHours() + GAP + tens * TEN_LENGTH;
    }

    /** What sounds so many ms after the beginning: a frequency in Hz, or 0. */
    int at(int millis) {
        if (millis < endOfHours()) {
            return beep(millis, HOUR_LENGTH, HOUR);
        }
        if (millis < endOfTens()) {
            return beep(millis - endOfHours() - GAP, TEN_LENGTH, TEN);
        }
        if (millis < length() - END) {
            return beep(millis - endOfTens() - GAP, UNIT_LENGTH, UNIT);
        }
        return 0;
    }

    private static int beep(int millis, int length, int hertz) {
        return millis >= 0 && millis % length < length * SOUNDING ? hertz : 0;
    }
}
