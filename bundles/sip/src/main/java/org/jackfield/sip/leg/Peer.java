// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.dialog.NextHop;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.trunk.Trunk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is at the far end, as far as it shapes a leg.
 *
 * @param nextHop where requests inside its dialogs go
 * @param codecs names that it may speak, in its order; empty for all
 * @param digits how it sends and takes digits
 * @param contactUser user part of our Contact
 * @param trunk the trunk, if it is one
 * @param line the trunk's line that this leg holds
 */
record Peer(
        Target target,
        NextHop nextHop,
        List<String> codecs,
        SrtpPolicy srtp,
        DigitMode digits,
        String contactUser,
        ChallengeAnswer credentials,
        Optional<Trunk> trunk,
        Optional<Trunk.Line> line) {

    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

    static Peer device(DeviceProfile device, Devices devices) {
        return new Peer(
                new Target(Target.Kind.DEVICE, device.name()),
                NextHop.phone(contact -> devices.flow(device.name(), contact)),
                device.codecs(),
                device.srtp(),
                device.digits(),
                device.number(),
                ChallengeAnswer.NONE,
                Optional.empty(),
                Optional.empty());
    }

    static Peer trunk(Trunk trunk, Trunk.Line line) {
        return new Peer(
                new Target(Target.Kind.PROVIDER, trunk.adapter().provider()),
                NextHop.trunk(trunk.adapter().account().host()),
                trunk.adapter().account().codecs(),
                trunk.adapter().account().srtp(),
                trunk.adapter().account().digits(),
                trunk.adapter().account().user(),
                trunk.credentials(),
                Optional.of(trunk),
                Optional.of(line));
    }

    /** Those of the codecs that a far end offers which it may speak. */
    List<CodecOffer> allowed(List<CodecOffer> offered) {
        return codecs.isEmpty()
                ? offered
                : offered.stream()
                        .filter(codec -> codecs.stream().anyMatch(codec.format().name()::equalsIgnoreCase))
                        .toList();
    }

    /**
     * What a final response to our INVITE means.
     *
     * @param heard whether a provisional one came before
     */
    Hangup verdict(SipResponse response, boolean heard) {
        Optional<HangupCause> said = Causes.reason(response);
        int status = response.status();
        String reason = response.reason();
        try {
            if (trunk.isPresent()) {
                int cause = said.map(HangupCause::code).orElse(0);
                return trunk.get().adapter().verdict(status, cause, reason, heard);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The adapter of {} cannot judge {}: {}; look after its bundle", target, status, e.toString());
        }
        return Causes.verdict(status, reason, said, target.name());
    }

    /** The leg is over. */
    void release() {
        line.ifPresent(Trunk.Line::close);
    }
}
