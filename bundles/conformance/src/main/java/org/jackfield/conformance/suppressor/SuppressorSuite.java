// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.suppressor;

import java.util.List;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;

/** What is tried, and what may differ from suppressor to suppressor. */
interface SuppressorSuite {

    /** The factory as the bundle registers it; asked once a test, or more often. */
    NoiseSuppressorFactory factory();

    /** In ms: how long after it began a suppressor may take to let speech through. */
    default int settling() {
        return 100;
    }

    /** Its rates in Hz. */
    default List<Integer> rates() {
        return factory().description().rates().stream().sorted().toList();
    }

    /** The least of them. */
    default int rate() {
        return rates().get(0);
    }

    /** Samples a frame. */
    static int frame(int rate) {
        return rate / 1000 * NoiseSuppressor.FRAME_MS;
    }

    /** Works on a sound in place, which is some frames long. */
    static short[] through(NoiseSuppressor suppressor, short[] pcm, int rate) {
        for (int at = 0; at + frame(rate) <= pcm.length; at += frame(rate)) {
            suppressor.process(pcm, at);
        }
        return pcm;
    }
}
