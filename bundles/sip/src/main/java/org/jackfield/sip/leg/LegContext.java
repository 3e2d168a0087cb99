// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.network.Network;
import org.jackfield.rtp.port.RtpPorts;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.transaction.Addresses;
import org.jackfield.sip.transaction.Tokens;
import org.jackfield.sip.transaction.Transactions;

/**
 * What every leg needs from around it.
 *
 * @param browsers by whom the sound of browsers travels, if by anybody
 */
public record LegContext(
        Transactions transactions,
        Addresses addresses,
        Network network,
        Tokens tokens,
        Locator locator,
        RtpPorts ports,
        LegBook legs,
        Supplier<LegSettings> inForce,
        Supplier<Optional<MediaTransportFactory>> browsers,
        SecureRandom random) {

    /**
     * By whom the sound of browsers travels now.
     *
     * @throws CallException if by nobody
     */
    MediaTransportFactory browsersOrRefuse() {
        return browsers.get()
                .orElseThrow(() -> new CallException(
                        new Hangup(HangupCause.INCOMPATIBLE_DESTINATION, Hangup.By.ROUTER, NO_BROWSERS, true)));
    }

    /** Said to browsers while nothing is there that their sound could travel by. */
    static final String NO_BROWSERS = "The sound of browsers needs jackfield-webrtc, which is not there or has no port";

    /** The settings in force now. */
    LegSettings settings() {
        return inForce.get();
    }
}
