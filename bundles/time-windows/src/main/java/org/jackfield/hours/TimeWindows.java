// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hours;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something holds: windows like {@code mo-fr 08:00-18:00}, {@code sa}, {@code 22:00-06:00}. One that passes midnight
 * belongs to the day on which it begins. No window at all means always.
 */
public final class TimeWindows {

    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<from>[a-z]{2})(?:-(?<to>[a-z]{2}))?)?\\s*(?:(?<begin>\\d{1,2}:\\d{2})-(?<end>\\d{1,2}:\\d{2}))?");
    private static final int DAY = 24 * 60;

    private final List<Window> windows;

    private TimeWindows(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    /** @param end minute after the last, behind {@code begin} by a day if the window passes midnight */
    private record Window(Set<DayOfWeek> days, int begin, int end) {

        boolean contains(DayOfWeek day, int minute) {
            return (days.contains(day) && minute >= begin && minute < end)
                    || (days.contains(day.minus(1)) && minute + DAY < end);
        }
    }

    /**
     * Reads windows.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static TimeWindows parse(String... texts) {
        List<Window> windows = new ArrayList<>();
        for (String text : texts) {
            windows.add(window(text.strip().toLowerCase(Locale.ROOT)));
        }
        return new TimeWindows(windows);
    }

    /** Whether it holds then. */
    public boolean contains(ZonedDateTime time) {
        int minute = time.getHour() * 60 + time.getMinute();
        return windows.isEmpty() || windows.stream().anyMatch(w -> w.contains(time.getDayOfWeek(), minute));
    }

    private static Window window(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw wrong(text, "write it like mo-fr 08:00-18:00");
        }
        String from = matcher.group("from");
        String to = matcher.group("to");
        String begin = matcher.group("begin");
        String end = matcher.group("end");
        int first = begin == null ? 0 : minute(begin, text);
        int last = end == null ? DAY : minute(end, text);
        if (first == last || first == DAY) {
            throw wrong(text, "it never opens");
        }
        return new Window(days(from, to, text), first, last > first ? last : last + DAY);
    }

    private static Set<DayOfWeek> days(String from, String to, String text) {
        if (from == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        DayOfWeek first = day(from, text);
        DayOfWeek last = to == null ? first : day(to, text);
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String name, String text) {
        int index = DAYS.indexOf(name);
        if (index < 0) {
            throw wrong(text, "days are " + String.join(", ", DAYS));
        }
        return DayOfWeek.of(index + 1);
    }

    private static int minute(String clock, String text) {
        int colon = clock.indexOf(':');
        int minute = Integer.parseInt(clock.substring(0, colon)) * 60 + Integer.parseInt(clock.substring(colon + 1));
        if (minute > DAY || Integer.parseInt(clock.substring(colon + 1)) > 59) {
            throw wrong(text, clock + " is not a time of day");
        }
        return minute;
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("'" + text + "' is not a time window: " + why);
    }
}
