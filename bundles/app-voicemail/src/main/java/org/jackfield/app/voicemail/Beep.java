// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import org.jackfield.api.speech.Playback;

/** The tone after which callers speak: 1000 Hz, a third of a second. For one clock thread; allocates nothing. */
final class Beep implements Playback {

    private static final double HERTZ = 1000;
    private static final double LEVEL = 5000;
    private static final double SECONDS = 0.3;
    private static final double RAMP = 0.01;

    private double elapsed;

    @Override
    public int read(short[] pcm, int at, int samples, int rate) {
        int made = 0;
        while (made < samples && !over()) {
            double edge = Math.max(0, Math.min(1, Math.min(elapsed, SECONDS - elapsed) / RAMP));
            pcm[at + made++] = (short) (LEVEL * edge * Math.sin(2 * Math.PI * HERTZ * elapsed));
            elapsed += 1.0 / rate;
        }
        return made;
    }

    @Override
    public boolean over() {
        return elapsed >= SECONDS;
    }
}
