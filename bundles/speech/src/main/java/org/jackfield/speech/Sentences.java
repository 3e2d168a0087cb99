// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into what is spoken in one breath, so that the first words are heard while the rest is being made. */
final class Sentences {

    /** Characters beyond which a sentence is cut at a comma or, for want of one, between words. */
    private static final int LONG = 200;

    private Sentences() {}

    /** @param language a language tag, whose rules hold */
    static List<String> of(String text, String language) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : text.split("\\R+", -1)) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
            breaks.setText(paragraph);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                cut(paragraph.substring(from, to).strip(), sentences);
                from = to;
            }
        }
        return sentences;
    }

    private static void cut(String sentence, List<String> sentences) {
        String rest = sentence;
        while (rest.length() > LONG) {
            int end = place(rest);
            sentences.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (rest.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(rest);
        }
    }

    private static int place(String text) {
        for (String mark : List.of("; ", ", ", " ")) {
            int place = text.lastIndexOf(mark, LONG);
            if (place > LONG / 4) {
                return place + 1;
            }
        }
        return LONG;
    }
}
