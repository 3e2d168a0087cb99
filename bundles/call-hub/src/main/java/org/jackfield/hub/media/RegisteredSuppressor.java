// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.Engine;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;

/** A noise suppressor that is there. Any thread. */
final class RegisteredSuppressor extends Registered<NoiseSuppressorFactory> {

    private final SuppressorDescription description;

    RegisteredSuppressor(NoiseSuppressorFactory factory, int ranking, Maker maker) {
        super(factory, ranking, maker);
        this.description = factory.description();
    }

    SuppressorDescription description() {
        return description;
    }

    @Override
    Engine.Kind kind() {
        return Engine.Kind.SUPPRESSOR;
    }

    @Override
    String name() {
        return description.name();
    }
}
