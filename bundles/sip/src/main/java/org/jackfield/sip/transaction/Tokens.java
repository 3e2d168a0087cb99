// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.transaction;

import java.security.SecureRandom;

/** Makes tags, branches and Call-IDs that nobody can guess (RFC 3261, 19.3). Any thread. */
public final class Tokens {

    private static final char[] DIGITS = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private final SecureRandom random = new SecureRandom();

    /** 64 random bits as 13 letters and digits. */
    public String token() {
        long bits = random.nextLong();
        char[] text = new char[13];
        for (int i = 0; i < text.length; i++) {
            text[i] = DIGITS[(int) (bits >>> (5 * i)) & 31];
        }
        return new String(text);
    }

    /** A fresh branch. */
    public String branch() {
        return "z9hG4bK" + token();
    }

    /** A random number from 0 below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
