// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;

/** A message of a call's leg; {@code repeats} counts how often the same one passed again. */
public record TraceJson(
        String at,
        String leg,
        String direction,
        String local,
        String remote,
        String transport,
        String line,
        int repeats,
        String text) {

    public static TraceJson of(SignallingTrace.Step step) {
        SignallingMessage message = step.message();
        return new TraceJson(
                message.at().toString(),
                step.leg().value(),
                message.sent() ? "sent" : "received",
                message.local(),
                message.remote(),
                message.transport(),
                message.line(),
                message.repeats(),
                message.text());
    }
}
