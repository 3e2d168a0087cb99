// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import org.jackfield.api.speech.Transcriber.Listener;
import org.jspecify.annotations.Nullable;

/** An engine that writes speech down: in which languages, why it cannot, and what it has done; {@code seconds} of sound. */
public record ListenerJson(
        String engine, List<String> languages, @Nullable String trouble, double seconds, long failures) {

    public static ListenerJson of(Listener listener) {
        return new ListenerJson(
                listener.engine(),
                listener.languages().stream().sorted().toList(),
                listener.trouble().isEmpty() ? null : listener.trouble(),
                Math.rint(10 * listener.seconds()) / 10,
                listener.failures());
    }
}
