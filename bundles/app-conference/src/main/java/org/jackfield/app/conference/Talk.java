// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;

/** What is seen of a call in which a conference talks. */
final class Talk {

    private Talk() {}

    /** The people in it, in the order in which they came. */
    static Map<LegId, Party> people(CallView call) {
        Map<LegId, Party> people = new LinkedHashMap<>();
        for (LegView leg : call.legs()) {
            if (leg.state() == LegState.ANSWERED && leg.party().target().kind() != Target.Kind.APP) {
                people.put(leg.id(), leg.party());
            }
        }
        return people;
    }

    /**
     * A talk that an application's earlier revision left behind: it answered there, others came, its leg is gone, and all who talk called in by
     * themselves. A call into which somebody was rung may have been led elsewhere since, and is nobody else's business.
     */
    static Optional<CallId> leftBehind(CallHub hub, String application) {
        Target own = new Target(Target.Kind.APP, application);
        return hub.calls().stream()
                .filter(call -> call.state() == CallState.ACTIVE
                        && people(call).size() > 1
                        && call.legs().stream().allMatch(leg -> leg.direction() == LegDirection.INBOUND)
                        && happened(call, "answered", own)
                        && call.why().stream().anyMatch(reason -> reason.code().equals("came")))
                .map(CallView::id)
                .findFirst();
    }

    private static boolean happened(CallView call, String code, Target target) {
        return call.why().stream()
                .anyMatch(reason -> reason.code().equals(code)
                        && target.toString().equals(reason.values().get("target")));
    }
}
