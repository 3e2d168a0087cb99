// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.security.SecureRandom;

/**
 * Our side's user fragment and password (RFC 8445, 5.3).
 *
 * @param fragment by which a check says whose it is
 * @param password with which it is proved
 */
public record Credentials(String fragment, String password) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** 47 bits, of the 24 that are required. */
    private static final int FRAGMENT_LENGTH = 8;

    /** 142 bits, of the 128 that are required. */
    private static final int PASSWORD_LENGTH = 24;

    /** New ones. */
    public static Credentials random(SecureRandom random) {
        return new Credentials(text(random, FRAGMENT_LENGTH), text(random, PASSWORD_LENGTH));
    }

    private static String text(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return fragment;
    }
}
