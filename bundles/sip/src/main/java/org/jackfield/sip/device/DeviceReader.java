// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.sip.digest.DigestMode;

/** Turns settings into a device and says what is wrong with them. */
final class DeviceReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+*#._-]{1,64}");

    private DeviceReader() {}

    /** What is wrong with one device, whatever the others are. */
    static List<SettingsProblem> problems(String name, DeviceSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            problems.add(new SettingsProblem(
                    "",
                    "'" + name
                            + "' cannot be a device's name: use up to 64 letters, digits, dots, dashes and underscores,"
                            + " beginning with a letter or digit"));
        }
        for (String number : numbers(settings)) {
            if (!NUMBER.matcher(number).matches()) {
                problems.add(new SettingsProblem(
                        "number", "'" + number + "' cannot be dialled: use digits, letters, + * # . _ and -"));
            }
        }
        if (settings.password().isEmpty()) {
            problems.add(new SettingsProblem("password", "a device needs a password"));
        }
        return problems;
    }

    /** The device; only for settings without problems. */
    static Device read(String name, DeviceSettings settings) {
        return new Device(
                new DeviceProfile(
                        name,
                        numbers(settings),
                        settings.display$_$name().strip(),
                        strip(settings.codec()),
                        SrtpPolicy.valueOf(settings.srtp().toUpperCase(Locale.ROOT)),
                        DigitMode.valueOf(settings.dtmf().toUpperCase(Locale.ROOT)),
                        settings.user().strip(),
                        MessageLamp.valueOf(settings.message$_$lamp().toUpperCase(Locale.ROOT))),
                settings.password(),
                DigestMode.of(settings.digest()),
                settings.max$_$contacts());
    }

    static List<String> numbers(DeviceSettings settings) {
        return strip(settings.number());
    }

    private static List<String> strip(String[] values) {
        return Arrays.stream(values)
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }
}
