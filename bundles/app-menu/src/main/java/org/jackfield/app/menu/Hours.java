// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jackfield.hours.TimeWindows;

/** When a menu is open. */
record Hours(TimeWindows windows, ZoneId zone, Set<LocalDate> days, Set<MonthDay> everyYear) {

    /** @throws IllegalArgumentException with a sentence for the user */
    static Hours of(MenuSettings settings) {
        Set<LocalDate> days = new HashSet<>();
        Set<MonthDay> everyYear = new HashSet<>();
        for (String day : settings.holiday()) {
            String text = day.strip();
            try {
                if (text.length() > 5) {
                    days.add(LocalDate.parse(text));
                } else {
                    everyYear.add(MonthDay.parse("--" + text));
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no day: write 2026-12-25, or 12-25 for every year", e);
            }
        }
        return new Hours(
                TimeWindows.parse(settings.time()), zone(settings.time$_$zone().strip()), days, everyYear);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no time zone: write one like Europe/Berlin", e);
        }
    }

    boolean open(ZonedDateTime time) {
        ZonedDateTime there = time.withZoneSameInstant(zone);
        return windows.contains(there)
                && !days.contains(there.toLocalDate())
                && !everyYear.contains(MonthDay.from(there));
    }
}
