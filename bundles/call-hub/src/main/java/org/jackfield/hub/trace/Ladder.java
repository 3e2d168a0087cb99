// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.trace;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.trace.SignallingMessage;

/** The messages of one dialogue; of too many the oldest go. Not for several threads at once. */
final class Ladder {

    static final int MESSAGES = 100;
    static final int CHARACTERS = 128 * 1024;

    private final List<SignallingMessage> messages = new ArrayList<>(8);
    private int characters;

    /** How many calls have a leg with this dialogue. */
    int holders;

    /** Adds a message, or counts it if it is there already. */
    void add(SignallingMessage message) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            SignallingMessage known = messages.get(i);
            if (known.repeatedBy(message)) {
                messages.set(i, known.again());
                return;
            }
        }
        messages.add(message);
        characters += message.text().length();
        while (messages.size() > 1 && (messages.size() > MESSAGES || characters > CHARACTERS)) {
            characters -= messages.remove(0).text().length();
        }
    }

    List<SignallingMessage> messages() {
        return messages;
    }

    int characters() {
        return characters;
    }
}
