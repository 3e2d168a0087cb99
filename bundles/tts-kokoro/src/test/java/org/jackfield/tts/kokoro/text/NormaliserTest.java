// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have 3 new messages.|You have three new messages.",
                "The 21st of 1,204 calls|The twenty first of one thousand two hundred four calls",
                "It costs $3.50 or £1.|It costs three dollars and fifty cents or one pound.",
                "€2,000 and $1.5 million|two thousand euros and one point five million dollars",
                "We open at 9:00 and close at 5:30 p.m.|We open at nine o'clock and close at five thirty p m",
                "at 8 am or 14:05|at eight a m or fourteen oh five",
                "On 2026-11-27 we are closed.|On November twenty seventh, twenty twenty six we are closed.",
                "since 12/24/1999|since December twenty fourth, nineteen ninety nine",
                "from March 3rd, 2024|from March third, twenty twenty four",
                "on 5 May 2001|on the fifth of May two thousand one",
                "in 1984, the 1990s and 2005|in nineteen eighty four, the nineteen nineties and two thousand five",
                "extension 101, press 5|extension one zero one, press five",
                "Call +49 30 1234567.|Call plus four nine, three zero, one two three four five six seven.",
                "3.14 and -7 and 50%|three point one four and minus seven and fifty percent",
                "pages 3-5|pages three to five",
                "Dr. Smith & Mr. Jones|Doctor Smith and Mister Jones",
                "mail@example|mail at example",
                "007|zero zero seven",
            })
    void whatIsAbbreviatedIsWrittenOut(String text, String words) {
        assertThat(Normaliser.words(text)).isEqualTo(words);
    }
}
