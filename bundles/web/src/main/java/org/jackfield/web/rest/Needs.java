// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jackfield.api.security.Users.Role;

/** The least role that a resource or one of its methods needs; without a word, {@link Role#ADMIN}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Role value();
}
