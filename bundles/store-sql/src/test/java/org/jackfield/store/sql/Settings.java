// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.lang.annotation.Annotation;

/** The settings with their defaults, but for the URL, user and days. */
@SuppressWarnings("BadAnnotationImplementation")
record Settings(String url, String user, int keep$_$days) implements StoreSettings {

    Settings(String url) {
        this(url, "", 0);
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public int connections() {
        return 4;
    }

    @Override
    public int timeout() {
        return 2;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return StoreSettings.class;
    }
}
