// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.route.Redirection;

/**
 * What the hub asks of an endpoint.
 *
 * @param call the call that the new leg will belong to
 * @param target what to dial; never {@link Target.Kind#NUMBER}
 * @param number the number to dial at a provider, after rewriting; for a device the number it was reached by
 * @param caller whom to show
 * @param source where the call comes from
 * @param codecs codecs to offer in the hub's order of preference; the endpoint keeps to its own settings' order and choice
 * @param emergency an emergency call: limits do not apply, identity is always shown
 * @param beside the sound of the leg that called; a port opened on the same wire thread relays to it at the least cost
 * @param hopLimit Max-Forwards left of the inbound request (RFC 3261, 16.6); empty if the call began here
 * @param instance the target's own name of the one among its pages or phones that asked for this call: if the endpoint knows it, it
 *     alone is rung, and told that it asked
 * @param transferred whether {@code source} is not who waits for the answer but who leads it there
 * @param redirection the latest of those whose calls go elsewhere and led it there; empty if nobody's do
 */
public record DialRequest(
        CallId call,
        Target target,
        String number,
        Caller caller,
        Source source,
        List<CodecOffer> codecs,
        boolean emergency,
        Optional<MediaPort> beside,
        OptionalInt hopLimit,
        Optional<String> instance,
        boolean transferred,
        Optional<Redirection> redirection) {

    public DialRequest {
        codecs = List.copyOf(codecs);
    }
}
