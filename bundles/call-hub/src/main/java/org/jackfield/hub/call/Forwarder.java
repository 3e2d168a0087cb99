// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;

/** What applications ask of calls beyond what anybody may. Any thread; returns at once. */
public interface Forwarder {

    /**
     * Where the others of a leg are to be led.
     *
     * @param targets whom to ring at once; no rule is asked but for {@code number:N}
     * @param timeout how long they may ring
     * @param ringback whether the others hear that it rings
     * @param members whether the targets are a team, in which a device's own diversions do not hold
     * @param progress told on the call's lane
     */
    record Forward(
            List<Target> targets,
            Duration timeout,
            boolean ringback,
            boolean members,
            TransferRequest.Progress progress) {

        public Forward {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Connects the other parties of a leg elsewhere; the leg goes on until somebody answers.
     *
     * @throws NoSuchCallException if the call does not live; if the leg does not, it is told
     */
    void forward(CallId call, LegId leg, Forward forward);

    /**
     * Where the others of a leg are to go on.
     *
     * @param other the call
     * @param along whether the leg comes along
     * @param progress told on the call's lane
     */
    record Visit(CallId other, boolean along, TransferRequest.Progress progress) {}

    /**
     * Leads the other parties of a leg into another call, as soon as they are answered; their own then ends.
     *
     * @throws NoSuchCallException if the call does not live; if the leg does not, it is told
     */
    void join(CallId call, LegId leg, Visit visit);

    /**
     * Has the other party of a leg take the place of what rings longest at one of these, or at another device of the same user, as soon
     * as it is answered; its own call then ends.
     *
     * @throws NoSuchCallException if the call does not live; if the leg does not, it is told
     */
    void pickUp(CallId call, LegId leg, List<Target> ringing, TransferRequest.Progress progress);

    /** Gives up what was begun for a leg, if it still goes on; its progress is not told. */
    void callOff(CallId call, LegId leg);

    /** Who is dialled by an internal number or name. */
    Optional<Target> owner(String number);
}
