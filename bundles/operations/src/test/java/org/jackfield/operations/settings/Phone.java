// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

/** A declaration as a bundle would have it. */
@interface Phone {

    enum Srtp {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    String password();

    String digest() default "both";

    String[] number() default {};

    int max$_$calls() default 4;

    boolean enabled() default true;

    Srtp srtp() default Srtp.OPTIONAL;

    String note() default "";
}
