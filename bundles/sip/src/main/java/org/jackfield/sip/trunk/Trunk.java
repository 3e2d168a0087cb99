// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.stack.ChallengeAnswer;

/** One trunk. Any thread, does not block. */
public interface Trunk {

    ProviderAdapter adapter();

    TrunkState state();

    /** Where calls go now, in order; told once, on any thread; empty if the provider cannot be found. */
    void locate(Consumer<List<Hop>> found);

    /** Route values for requests to it (an outbound proxy), topmost first; usually empty. */
    List<String> route();

    /** Answers the provider's challenges. */
    ChallengeAnswer credentials();

    /**
     * Takes one of the trunk's lines.
     *
     * @param emergency neither the limit applies nor whether it is being drained
     * @return empty if all are in use, or it takes no new calls; {@link TrunkState#draining} tells which
     */
    Optional<Line> take(boolean emergency);

    /**
     * Tells what became of a request of a call, so that a trunk that no longer answers is noticed before its next health
     * check.
     *
     * @param status the final response; 408 also stands for no answer at all
     */
    void outcome(int status);

    /** Notes for people that a call over it went wrong. */
    void trouble(String sentence);

    /** A line of a trunk that a call holds. */
    interface Line extends AutoCloseable {

        /** Gives it back; again is harmless. */
        @Override
        void close();
    }
}
