// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Comparator;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.Configuration.Schema;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;

/** What commands about settings share: of which, and how a refusal is told. */
abstract class SettingsCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Configuration configuration;

    @Argument(
            index = 0,
            name = "setting",
            description = "Which, as in the name of its file: device-phone1, provider-acme, route-out, network",
            required = true)
    @Completion(SettingCompleter.class)
    String setting = "";

    /** Of what kind it is, and its name; empty for a kind with one file. */
    record Which(String kind, String name) {}

    /** Which one is meant; of {@code app-echo} and {@code app} the longer kind is, as it is for files. */
    final Which which() {
        return configuration.schemas().stream()
                .filter(s -> s.many() ? setting.startsWith(s.kind() + "-") : setting.equals(s.kind()))
                .map(Schema::kind)
                .max(Comparator.comparing(String::length))
                .map(kind -> new Which(kind, setting.equals(kind) ? "" : setting.substring(kind.length() + 1)))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'" + setting
                                        + "' is no setting: write KIND-NAME, or KIND where there is one only; setting-list shows them."));
    }

    final IllegalArgumentException none() {
        return new IllegalArgumentException("There is no " + setting + ".");
    }

    /** Every problem on a line of its own. */
    @Override
    final String sentence(RuntimeException e) {
        if (!(e instanceof InvalidSettingsException invalid)) {
            return super.sentence(e);
        }
        StringBuilder text = new StringBuilder("Refused; nothing was changed.");
        for (SettingsProblem problem : invalid.problems()) {
            text.append("\n  ").append(problem.key()).append(problem.key().isEmpty() ? "" : ": ");
            text.append(problem.reason());
        }
        return text.toString();
    }
}
