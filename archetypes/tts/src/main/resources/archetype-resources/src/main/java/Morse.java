package ${package};

import java.util.Locale;

/** Text in dots and dashes (ITU-R M.1677-1). */
final class Morse {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,?";
    private static final String[] CODES = {
        ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--", "-.", "---", ".--.", "--.-",
        ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--..", "-----", ".----", "..---", "...--", "....-", ".....",
        "-....", "--...", "---..", "----.", ".-.-.-", "--..--", "..--..",
    };

    private Morse() {}

    /** Dots, dashes, a blank behind each letter, and a slash between words; what there is no code for is left out. */
    static String code(String text) {
        StringBuilder code = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            for (char letter : word.toCharArray()) {
                int index = LETTERS.indexOf(letter);
                code.append(index < 0 ? "" : CODES[index] + " ");
            }
            code.append('/');
        }
        return code.toString();
    }
}
