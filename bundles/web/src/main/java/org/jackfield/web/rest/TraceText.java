// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import java.util.List;
import java.util.Locale;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;

/** A call's messages as plain text, one after the other as they passed, for people and for a bug report. */
final class TraceText {

    private TraceText() {}

    static String of(List<SignallingTrace.Step> steps) {
        StringBuilder text = new StringBuilder();
        for (SignallingTrace.Step step : steps) {
            SignallingMessage message = step.message();
            text.append("==== ")
                    .append(message.at())
                    .append(' ')
                    .append(message.transport().toUpperCase(Locale.ROOT));
            text.append(' ').append(message.sent() ? message.local() : message.remote());
            text.append(" -> ").append(message.sent() ? message.remote() : message.local());
            text.append(", leg ").append(step.leg());
            if (message.repeats() > 0) {
                text.append(", repeated ").append(message.repeats()).append(" times");
            }
            text.append("\n\n").append(message.text().replace("\r\n", "\n")).append('\n');
        }
        return text.toString();
    }
}
