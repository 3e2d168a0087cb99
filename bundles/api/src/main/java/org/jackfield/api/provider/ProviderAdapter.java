// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

import java.util.List;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.route.Redirection;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One configured provider and its quirks. A provider plug-in registers one such service for each
 * {@code etc/jackfield.provider-NAME.cfg} of its kind, and anew when the settings change. When it leaves, live calls go on
 * and no new ones use it.
 *
 * <p>Any thread; must not block.
 */
@ConsumerType
public interface ProviderAdapter {

    /** Service property that carries {@link #provider()}. */
    String PROVIDER = "jackfield.provider";

    /** The provider's configured name. */
    String provider();

    /** How it is reached. */
    TrunkAccount account();

    /**
     * How a call to it is written.
     *
     * @param number the number after routing, as dialled
     * @param emergency identity is shown whatever the caller wishes
     */
    OutgoingIdentity outgoing(String number, Caller caller, boolean emergency);

    /** Headers that say whose calls go elsewhere, of a call that does (RFC 5806); none unless the provider wants them. */
    default List<OutgoingIdentity.Header> redirected(Redirection by) {
        return List.of();
    }

    /** What a call from it means. */
    IncomingNumbers incoming(IncomingRequest request);

    /**
     * What a final response other than 2xx means, and whether another provider may be tried.
     *
     * @param status SIP status, 300 to 699; 408 also stands for no answer at all
     * @param q850 cause of a Reason header (RFC 3326); 0 if none
     * @param reason reason phrase
     * @param heard whether a provisional response came before: then 408 means that the called party did not answer
     */
    Hangup verdict(int status, int q850, String reason, boolean heard);
}
