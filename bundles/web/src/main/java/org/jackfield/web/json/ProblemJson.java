// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 writes it; {@code errors} names fields. */
public record ProblemJson(String type, String title, int status, String detail, @Nullable List<FieldJson> errors) {

    /** What is wrong with one field. */
    public record FieldJson(String field, String reason) {

        public static FieldJson of(SettingsProblem problem) {
            return new FieldJson(problem.key(), problem.reason());
        }
    }
}
