// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.route.Redirection;
import org.jackfield.hub.call.Diverting.Diverted;

/**
 * On whose behalf something is dialled.
 *
 * @param source whose rights decide
 * @param caller whom to show
 * @param codecs what to offer
 * @param beside the sound of the party that waits
 * @param hopLimit Max-Forwards left
 * @param emergency whether every destination is tried, whatever the one before said
 * @param instance which of the target's pages or phones asked for it
 * @param heed what holds of that which devices have set for their calls
 * @param transferred whether the one with whose rights it is dialled leads the other there
 * @param redirection the latest whose calls go elsewhere and who led it here
 */
record Errand(
        Source source,
        Caller caller,
        List<CodecOffer> codecs,
        Optional<MediaPort> beside,
        OptionalInt hopLimit,
        boolean emergency,
        Optional<String> instance,
        Heed heed,
        boolean transferred,
        Optional<Redirection> redirection) {

    /**
     * The same for an emergency call.
     *
     * @param available what we can decode at all
     */
    Errand urgent(List<CodecOffer> available) {
        List<CodecOffer> all = CodecOrder.offer(codecs, available);
        return new Errand(
                source, caller, all, beside, hopLimit, true, instance, Heed.NOTHING, transferred, redirection);
    }

    Errand askedBy(Optional<String> asking) {
        return new Errand(source, caller, codecs, beside, hopLimit, emergency, asking, heed, transferred, redirection);
    }

    /** The same for one of several. */
    Errand asMember() {
        return heed == Heed.ALL
                ? new Errand(
                        source,
                        caller,
                        codecs,
                        beside,
                        hopLimit,
                        emergency,
                        instance,
                        Heed.DO_NOT_DISTURB,
                        transferred,
                        redirection)
                : this;
    }

    /** The same with the rights of a device whose calls go elsewhere: it is the one who dials on. */
    Errand divertedBy(Diverted by) {
        Source own = new Source.Device(by.device().name());
        Optional<Redirection> its = Optional.of(new Redirection(by.number(), by.occasion()));
        return new Errand(own, caller, codecs, beside, hopLimit, emergency, Optional.empty(), heed, true, its);
    }

    DialRequest request(CallId call, Target target, String number) {
        return new DialRequest(
                call,
                target,
                number,
                caller,
                source,
                codecs,
                emergency,
                beside,
                hopLimit,
                instance,
                transferred,
                redirection);
    }

    /** Whether this would ring the one who calls. */
    boolean isSelf(Target target) {
        return target.kind() == Target.Kind.DEVICE
                && source instanceof Source.Device device
                && device.name().equals(target.name());
    }
}
