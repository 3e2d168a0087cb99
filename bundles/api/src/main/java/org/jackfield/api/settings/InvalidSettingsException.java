// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.settings;

import java.util.List;

/** Settings were refused; nothing was changed. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    public InvalidSettingsException(String what, List<SettingsProblem> problems) {
        super(what + ": " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<SettingsProblem> problems() {
        return problems;
    }
}
