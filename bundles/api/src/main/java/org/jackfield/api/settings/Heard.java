// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a key of a declaration of settings whose value callers hear, so that it can be heard where it is set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Heard {

    /** As what it is heard. */
    As value();

    /** What the value is. */
    enum As {
        /** A text, which a voice says. */
        WORDS,
        /** A file of sound: with its whole path, or from the folder {@code sounds} in the data folder. */
        SOUND
    }
}
