// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;

/** What a slot is to hold, whoever makes it. */
sealed interface Wish {

    /** What people call it. */
    String name();

    /** Sample rate in Hz of the PCM that it takes or gives. */
    int rate();

    /** A decoder or an encoder. */
    record Codec(CodecFormat format, CodecParameters parameters) implements Wish {
        @Override
        public String name() {
            return format.name();
        }

        @Override
        public int rate() {
            return parameters.audioRate();
        }
    }

    /**
     * A noise suppressor.
     *
     * @param name of the engine; empty if none is wanted
     */
    record Suppressor(String name, int rate) implements Wish {}
}
