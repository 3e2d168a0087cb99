// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Optional;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.media.MediaPort;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one call. It decides by itself between relay and mix: two encoded ports that can be relayed, both heard, are
 * relayed; everything else is mixed on a clock. Changing over is not heard.
 *
 * <p>Threads: all methods are called on the call's lane (but {@link #mode}, {@link #chain} and {@link #sound}, which any thread may call)
 * and return at once. A leg that is not in the call is ignored.
 */
public interface CallMedia {

    /**
     * The leg hears the others and is heard by them from now on. Before the port has a codec it waits; {@link #changed}
     * tells when it has.
     */
    void join(LegId leg, MediaPort port);

    /** Codec, packet time or direction of the leg's port changed. */
    void changed(LegId leg);

    /** The leg is out: afterwards its port is idle, or will be within a tick, and may be closed or join another call. */
    void leave(LegId leg);

    /** What is done with the leg's sound. */
    void treat(LegId leg, Treatment treatment);

    /** Like {@link #join}: what it says is music, heard only by those who are {@linkplain #hold held}. */
    void play(LegId leg, MediaPort music);

    /** Whether the leg waits. */
    void hold(LegId leg, Hold hold);

    /** Whether the leg's digits travel as tones in its sound; {@link MediaNews#digit} tells those that are found. */
    void tones(LegId leg, boolean inSound);

    /** Has the leg hear a digit as tones, after those still sounding. */
    void tone(LegId leg, Dtmf dtmf);

    /** Who else takes what the leg says, while it is heard in a mix; null for nobody. */
    void tap(LegId leg, @Nullable PcmTap tap);

    /** How the sound is carried now. */
    MediaMode mode();

    /** The stages that the leg's sound passes, readable by people; empty where nothing flows. */
    String chain(LegId leg);

    /** What is done with the leg's sound, and how loud it is; empty if the leg takes no part. Any thread. */
    Optional<LegSound> sound(LegId leg);

    /** All legs are out. Again is harmless. */
    void close();
}
