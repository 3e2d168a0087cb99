// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import org.jspecify.annotations.Nullable;

/** A stretch of an announcement, that is made or being made. Any thread. */
final class Part {

    private volatile @Nullable Samples samples;

    /** One that is being made. */
    Part() {}

    /** One that is there. */
    Part(Samples samples) {
        this.samples = samples;
    }

    void made(Samples made) {
        samples = made;
    }

    /** Null while it is being made. */
    @Nullable
    Samples samples() {
        return samples;
    }
}
