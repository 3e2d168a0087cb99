// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.util.List;
import java.util.SortedMap;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;

/** {@link Announcer} for callers of another language than the one that is set. */
record Interpreter(AnnouncerService house, String language) implements Announcer {

    @Override
    public Announcer speaking(String other) {
        return house.speaking(other);
    }

    @Override
    public Announcement announce(List<Piece> pieces) {
        return house.announce(pieces, language);
    }

    @Override
    public Announcement prepare(List<Piece> pieces) {
        return house.prepare(pieces, language);
    }

    @Override
    public SortedMap<String, String> prompts() {
        return house.prompts(language);
    }

    @Override
    public List<Speaker> speakers() {
        return house.speakers();
    }
}
