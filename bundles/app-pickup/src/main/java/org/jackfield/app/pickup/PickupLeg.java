// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.pickup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Piece;
import org.jackfield.appkit.SpokenLeg;

/** Leads one caller to a call that rings elsewhere, or says that none does. */
final class PickupLeg extends SpokenLeg {

    private final Announcer announcer;
    private final Teams teams;

    /**
     * @param digits of whom; empty for a colleague
     * @param everybody whether those digits may name somebody who is no colleague
     */
    PickupLeg(ApplicationCall call, Announcer announcer, Teams teams, String digits, boolean everybody) {
        super(call);
        this.announcer = announcer;
        this.teams = teams;
        if (!(call.source() instanceof Source.Device device) || call.transferred()) {
            // Whoever is led here by somebody of the house is not of the house.
            call.refuse(HangupCause.CALL_REJECTED);
            return;
        }
        Set<Target> where = where(new Target(Target.Kind.DEVICE, device.name()), digits, everybody);
        if (where.isEmpty()) {
            nothing();
        } else {
            call.pickUp(List.copyOf(where), failed -> nothing());
        }
    }

    private Set<Target> where(Target own, String digits, boolean everybody) {
        Set<Target> colleagues = teams.colleagues(own);
        if (digits.isEmpty()) {
            return colleagues;
        }
        Optional<Target> named = call().extension(digits);
        Set<Target> where = new LinkedHashSet<>(named.map(teams::rings).orElse(Set.of()));
        if (!everybody) {
            where.retainAll(colleagues);
        }
        return where;
    }

    private void nothing() {
        say(announcer.announce(List.of(new Piece.Prompt("nothing-rings"))), call()::hangUp);
    }

    @Override
    public void dtmf(Dtmf dtmf) {
        // Whose call is meant was dialled.
    }

    @Override
    public void ended() {
        hush();
    }
}
