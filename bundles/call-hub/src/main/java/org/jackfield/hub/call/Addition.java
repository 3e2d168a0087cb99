// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import org.jackfield.api.call.Audience;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a further party into a call; if it does not answer, the call goes on without. */
final class Addition implements Dialling.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(Addition.class);

    private final Call call;
    private final String number;
    private final Audience audience;

    /** @param audience who hears the party */
    Addition(Call call, String number, Audience audience) {
        this.call = call;
        this.number = number;
        this.audience = audience;
    }

    @Override
    public void ringing(CallLeg leg) {}

    @Override
    public void early(CallLeg leg) {}

    @Override
    public void answered(CallLeg leg) {
        call.sound().treat(leg, leg.treatment().changedBy(LegChange.NOTHING.withAudience(audience)));
        call.sound().admit(leg);
    }

    @Override
    public void failed(Hangup hangup) {
        LOG.info(
                "{} could not be added to call {}: {} {}",
                number,
                call.id(),
                hangup.cause().sentence(),
                hangup.detail());
        call.settle(hangup);
    }
}
