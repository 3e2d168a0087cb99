// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers in English words, by ICU's rules. Any thread. */
final class Numbers {

    private static final String CARDINAL = "%spellout-cardinal";
    private static final String ORDINAL = "%spellout-ordinal";
    private static final String YEAR = "%spellout-numbering-year";

    private static final BigInteger MOST = BigInteger.TEN.pow(15);

    /** Not safe for several threads. */
    private static final ThreadLocal<RuleBasedNumberFormat> RULES =
            ThreadLocal.withInitial(() -> new RuleBasedNumberFormat(Locale.US, RuleBasedNumberFormat.SPELLOUT));

    private Numbers() {}

    static String cardinal(String number) {
        BigInteger value = new BigInteger(number);
        return value.compareTo(MOST) < 0 && !number.matches("0\\d+")
                ? spell(value.longValue(), CARDINAL)
                : digitByDigit(number);
    }

    static String ordinal(String number) {
        return number.length() > 9 ? digitByDigit(number) : spell(Long.parseLong(number), ORDINAL);
    }

    /** 1100 to 2099. */
    static String year(int year) {
        return year >= 2000 && year < 2010 ? spell(year, CARDINAL) : spell(year, YEAR);
    }

    static String decimal(String whole, String fraction) {
        return cardinal(whole) + " point " + digitByDigit(fraction);
    }

    static String digitByDigit(String digits) {
        return digits.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> spell(Character.digit(digit, 10), CARDINAL))
                .collect(Collectors.joining(" "));
    }

    private static String spell(long number, String rules) {
        return RULES.get().format(number, rules).replace('-', ' ');
    }
}
