// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.stack.SipClient;

/**
 * What a trunk works with.
 *
 * @param lane the trunk's own
 * @param client empty while the stack does not listen
 */
record TrunkTools(
        Lane lane,
        Supplier<Optional<SipClient>> client,
        Locator locator,
        InstantSource clock,
        RandomGenerator random) {}
