// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import org.jackfield.api.call.Hangup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a further party into a call; if it does not answer, the call goes on without. */
final class Addition implements Dialling.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(Addition.class);

    private final Call call;
    private final String number;

    Addition(Call call, String number) {
        this.call = call;
        this.number = number;
    }

    @Override
    public void ringing(CallLeg leg) {}

    @Override
    public void early(CallLeg leg) {}

    @Override
    public void answered(CallLeg leg) {
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
