// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Target;
import org.jackfield.api.security.Users;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.json.FurtherPartyJson;
import org.jackfield.web.login.Visitor;

/** What somebody may do to a call: operators everything, others what a phone could do in the calls of their own browser. */
final class OwnCall {

    private final boolean operator;
    private final Target browser;
    private final CallView call;

    private OwnCall(boolean operator, Target browser, CallView call) {
        this.operator = operator;
        this.browser = browser;
        this.call = call;
    }

    /**
     * A live call that the visitor may act on.
     *
     * @throws NoSuchCallException if it does not live
     * @throws Problem 403 if it is somebody else's
     */
    static OwnCall of(CallHub hub, String id, Visitor visitor) {
        CallView call = hub.call(new CallId(id)).orElseThrow(() -> new NoSuchCallException(new CallId(id)));
        boolean operator = visitor.session().map(s -> s.may(Role.OPERATOR)).orElse(false);
        Target browser = new Target(Target.Kind.DEVICE, Users.browser(visitor.name()));
        OwnCall own = new OwnCall(operator, browser, call);
        if (!operator && call.legs().stream().noneMatch(own::isOwn)) {
            throw new Problem(
                    403, "Calls in which your own browser has no part need the role operator: ask an admin for it.");
        }
        return own;
    }

    CallId id() {
        return call.id();
    }

    /** Lets nobody but operators dial past the rules, or have somebody hear or speak in secret. */
    void mayAdd(FurtherPartyJson party) {
        if (!operator
                && (party.supervise() != null || String.valueOf(party.number()).contains(":"))) {
            throw new Problem(
                    403,
                    "Without the role operator only a number or name can be added, and everybody hears who is added.");
        }
    }

    /** Lets others than operators change the own leg's sound, and hold whom they talk to. */
    void mayChange(LegId leg, LegChange change) {
        if (operator) {
            return;
        }
        if (change.transfer().isPresent() || change.audience().isPresent()) {
            throw new Problem(
                    403,
                    "Without the role operator send POST …/leg/{leg}/transfer for your own leg; who hears whom is for"
                            + " operators.");
        }
        if (!isOwn(leg) && !justHolds(change)) {
            throw new Problem(
                    403, "Of others than your own browser only \"hold\" can be changed without the role operator.");
        }
    }

    /** Lets others than operators ask for their own leg only. */
    void mayTransfer(LegId leg) {
        if (!operator && !isOwn(leg)) {
            throw new Problem(403, "Only your own browser's leg can ask for a transfer without the role operator.");
        }
    }

    /** Whether whoever asks would be rung in the own browser by this number. */
    boolean isBrowser(String number) {
        return number.equals(browser.name()) || number.equals(browser.toString());
    }

    private static boolean justHolds(LegChange change) {
        return change.hold()
                .map(LegChange.NOTHING::withHold)
                .filter(change::equals)
                .isPresent();
    }

    private boolean isOwn(LegId id) {
        return call.legs().stream().anyMatch(leg -> leg.id().equals(id) && isOwn(leg));
    }

    private boolean isOwn(LegView leg) {
        return leg.party().target().equals(browser);
    }
}
