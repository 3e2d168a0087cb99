// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.lang.annotation.Annotation;

/** What may stand in {@code etc/jackfield.web.cfg}. */
public record Settings(
        int session$_$idle,
        int session$_$length,
        String metrics$_$token,
        boolean setup$_$dismissed,
        String[] setup$_$reviewed)
        implements WebSettings {

    /** The defaults, with a token. */
    public static Settings token(String token) {
        return new Settings(480, 72, token, false, new String[0]);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return WebSettings.class;
    }
}
