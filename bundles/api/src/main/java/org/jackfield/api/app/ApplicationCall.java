// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** A call as the application that answered it sees it. Any thread. */
@ProviderType
public interface ApplicationCall {

    /** The call that it is in now; another than at first after {@link #join} and {@link ApplicationLeg#moved}. */
    CallId id();

    Caller caller();

    /** Who proved to be calling; after a transfer the one who asked for it. */
    Source source();

    /** Whether somebody else led the caller here, who is the {@link #source}. */
    boolean transferred();

    /** The number by which the application was reached. */
    String dialled();

    /** The lane on which the application's leg is called. */
    Lane lane();

    /** The device or service that is dialled by an internal number or name. No rule is asked, so that nobody gets out by it. */
    Optional<Target> extension(String digits);

    /**
     * Connects the caller elsewhere. The application goes on until somebody answers, and then ends; if nobody does, it is told
     * and goes on. One at a time.
     *
     * @param targets whom to ring at once; {@code number:N} is looked up with the caller's rights
     * @param timeout how long they may ring
     * @param ringback whether the caller hears that it rings, beside what the application says
     */
    void forward(List<Target> targets, Duration timeout, boolean ringback, Forwarding told);

    /**
     * Rings members of a team for the caller, who goes on hearing the application; otherwise like {@link #forward}. Of what the
     * devices have set for their calls only do-not-disturb holds, so that no member's mailbox swallows a call for all of them.
     */
    void ring(List<Target> members, Duration timeout, Forwarding told);

    /** Gives up what {@link #forward} or {@link #ring} began; the outcome is not told. */
    void callOff();

    /**
     * Leads the caller into another call that is answered; this one then ends. If the other call is over by then, this one goes on.
     * Waits until the caller has confirmed the answer.
     *
     * @param along whether the application comes along; otherwise it ends with this call
     */
    void join(CallId other, boolean along, Forwarding told);

    /**
     * The caller takes the place of those that ring in another call, which stop ringing; this call then ends. If nothing rings any
     * more, it goes on. Waits until the caller has confirmed the answer.
     *
     * @param ringing at whose devices it may ring; what rings longest is taken
     */
    void pickUp(List<Target> ringing, Forwarding told);

    /** Under which number the application's part is shown to those who look at calls from now on; at first that is {@link #dialled}. */
    void show(String number);

    /** Ends the application's part of the call. */
    void hangUp();

    /**
     * The same of a call that was not {@linkplain Application#answers answered}, or not yet, in {@link Application#answer}: the caller's
     * next destination may be tried, and who transferred the caller keeps it.
     */
    void refuse(HangupCause cause);

    /** Told on the lane how it goes to lead the caller elsewhere. */
    @ConsumerType
    interface Forwarding {

        /** The caller is there. The application's end follows, unless it came along. */
        default void succeeded() {}

        /** The caller is still here: nobody answered, or could be rung, or the other call is over. */
        void failed(Hangup hangup);
    }
}
