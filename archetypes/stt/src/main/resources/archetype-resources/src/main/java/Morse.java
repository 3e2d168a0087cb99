package ${package};

import java.util.Arrays;
import java.util.List;

/** Dots and dashes as text (ITU-R M.1677-1). */
final class Morse {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final List<String> CODES = List.of(
            ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--", "-.", "---", ".--.",
            "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--..", "-----", ".----", "..---", "...--",
            "....-", ".....", "-....", "--...", "---..", "----.");

    private Morse() {}

    /** A blank ends a letter, a slash a word; what is no letter is left out. */
    static String text(String code) {
        StringBuilder text = new StringBuilder();
        for (String word : code.split("/", -1)) {
            Arrays.stream(word.split(" ", -1))
                    .mapToInt(CODES::indexOf)
                    .filter(letter -> letter >= 0)
                    .forEach(letter -> text.append(LETTERS.charAt(letter)));
            text.append(' ');
        }
        return text.toString().strip();
    }

    /** The code of a letter; empty if there is none. */
    static String code(char letter) {
        int index = LETTERS.indexOf(letter);
        return index < 0 ? "" : CODES.get(index);
    }
}
