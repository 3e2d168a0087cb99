// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jackfield.api.network.Network;
import org.jackfield.rtp.port.RtpPorts;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;

/** What every leg needs from around it. */
public record LegContext(
        Transactions transactions,
        Addresses addresses,
        Network network,
        Tokens tokens,
        Locator locator,
        RtpPorts ports,
        LegBook legs,
        Supplier<LegSettings> inForce,
        SecureRandom random) {

    /** The settings in force now. */
    LegSettings settings() {
        return inForce.get();
    }
}
