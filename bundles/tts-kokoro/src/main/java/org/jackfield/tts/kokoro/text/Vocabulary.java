// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.util.HashMap;
import java.util.Map;

/** The numbers of the phonemes, as Kokoro-82M v1.0 was taught them. What is not among them cannot be said. Any thread. */
public final class Vocabulary {

    /** Ids at most of one sentence; the model's context is longer by the two that frame it. */
    public static final int LONGEST = 510;

    private static final Map<Integer, Integer> IDS = new HashMap<>();

    static {
        put(1, ";:,.!?");
        put(9, "\u2014\u2026\"()\u201C\u201D ");
        put(17, "\u0303\u02A3\u02A5\u02A6\u02A8\u1D5D\uAB67A");
        put(25, "I");
        put(31, "O");
        put(33, "Q");
        put(35, "ST");
        put(39, "W");
        put(41, "Y\u1D4Aabcdef");
        put(50, "hijklmnopqrstuvwxyz\u0251\u0250\u0252\u00E6");
        put(75, "\u03B2\u0254\u0255\u00E7");
        put(80, "\u0256\u00F0\u02A4\u0259");
        put(85, "\u025A\u025B\u025C");
        put(90, "\u025F");
        put(92, "\u0261");
        put(99, "\u0265");
        put(101, "\u0268\u026A\u029D");
        put(110, "\u026F\u0270\u014B\u0273\u0272\u0274\u00F8");
        put(118, "\u0278\u03B8\u0153");
        put(123, "\u0279");
        put(125, "\u027E\u027B");
        put(128, "\u0281\u027D\u0282\u0283\u0288\u02A7");
        put(135, "\u028A\u028B");
        put(138, "\u028C\u0263\u0264");
        put(142, "\u03C7\u028E");
        put(147, "\u0292\u0294");
        put(156, "\u02C8\u02CC\u02D0");
        put(162, "\u02B0");
        put(164, "\u02B2");
        put(169, "\u2193");
        put(171, "\u2192\u2197\u2198");
        put(177, "\u1D7B");
    }

    private Vocabulary() {}

    private static void put(int first, String phonemes) {
        int id = first;
        for (int phoneme : phonemes.codePoints().toArray()) {
            IDS.put(phoneme, id++);
        }
    }

    /** The ids of phonemes, without those that frame a sentence; what is unknown is left out. */
    public static int[] ids(String phonemes) {
        return phonemes.codePoints()
                .filter(IDS::containsKey)
                .map(IDS::get)
                .limit(LONGEST)
                .toArray();
    }
}
