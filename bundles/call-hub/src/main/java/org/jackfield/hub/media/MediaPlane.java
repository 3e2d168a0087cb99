// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;

/** Carries the sound of all calls. A service within this bundle; every method may be called from any thread. */
public interface MediaPlane {

    /**
     * Opens the sound of one call; it costs nothing before two legs have joined.
     *
     * @param lane the call's own lane, on which everything of the returned object is called; what comes from elsewhere (a
     *     codec that leaves, a clock that is done) is posted to it
     * @param news hears what the call has to act upon; called on that lane, must return at once
     */
    CallMedia open(CallId call, Lane lane, MediaNews news);

    /** What is done with the sound of a leg unless somebody asks for something else. */
    Treatment treatment();

    /**
     * An encoder for work beside calls, for packets of 20 ms; empty if there is no such codec.
     *
     * @param rate of the sound in Hz
     */
    default Optional<LentEncoder> lend(CodecFormat format, int rate) {
        return Optional.empty();
    }

    /** The codecs that can be decoded and encoded now, best first. Plug-ins change it at run time. */
    List<CodecOffer> codecs();

    /** The same, and after them those that are being drained: for calls that began before, or must not fail. */
    List<CodecOffer> allCodecs();
}
