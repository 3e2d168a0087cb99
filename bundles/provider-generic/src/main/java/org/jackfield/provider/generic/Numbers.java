// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes and reads numbers the way one provider does. What is no public number (service codes, extensions) passes as it
 * is. Any thread.
 *
 * @param country two letters; empty if only numbers with a country code can be understood
 */
record Numbers(String country, NumberForm form) {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9]+");
    private static final int SHORTEST_WITHOUT_PLUS = 8;

    /** Whether there is such a country. */
    static boolean known(String country) {
        return UTIL.getSupportedRegions().contains(country);
    }

    /** The number as the provider wants it. */
    String write(String number) {
        return form == NumberForm.AS_DIALLED
                ? number
                : parse(number).map(this::format).orElse(number);
    }

    private String format(PhoneNumber number) {
        String e164 = UTIL.format(number, PhoneNumberFormat.E164);
        return switch (form) {
            case E164, AS_DIALLED -> e164;
            case E164_WITHOUT_PLUS -> e164.substring(1);
            case NATIONAL ->
                PhoneNumberUtil.normalizeDiallableCharsOnly(
                        UTIL.getCountryCodeForRegion(country) == number.getCountryCode()
                                ? UTIL.format(number, PhoneNumberFormat.NATIONAL)
                                : UTIL.formatOutOfCountryCallingNumber(number, country));
        };
    }

    /** A number from the provider in E.164 with plus; as it is if it is no public one. */
    String read(String number) {
        String stripped = number.strip();
        if (form == NumberForm.E164_WITHOUT_PLUS) {
            Optional<String> international = withPlus(stripped);
            if (international.isPresent()) {
                return international.get();
            }
        }
        return parse(stripped)
                .filter(UTIL::isValidNumber)
                .map(parsed -> UTIL.format(parsed, PhoneNumberFormat.E164))
                .or(() -> withPlus(stripped))
                .orElse(stripped);
    }

    /** Whether this is a number that others can call back. */
    boolean isPublic(String number) {
        return parse(number).filter(UTIL::isValidNumber).isPresent();
    }

    private Optional<String> withPlus(String number) {
        return number.startsWith("+") || number.length() < SHORTEST_WITHOUT_PLUS
                ? Optional.empty()
                : parse("+" + number)
                        .filter(UTIL::isValidNumber)
                        .map(parsed -> UTIL.format(parsed, PhoneNumberFormat.E164));
    }

    private Optional<PhoneNumber> parse(String number) {
        String plain = number.replaceAll("[ ()./-]", "");
        if (!PLAIN.matcher(plain).matches() || country.isEmpty() && !plain.startsWith("+")) {
            return Optional.empty();
        }
        try {
            PhoneNumber parsed = UTIL.parse(plain, country.isEmpty() ? null : country);
            return UTIL.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
