// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.media.MediaPort;
import org.jackfield.hub.media.CallMedia;
import org.jackfield.hub.media.Hold;
import org.jackfield.hub.media.MediaNews;
import org.jackfield.hub.media.MediaPlane;
import org.jackfield.hub.media.PcmTap;
import org.jackfield.hub.media.Treatment;
import org.jspecify.annotations.Nullable;

/** No sound at all, for any number of calls on any threads. */
public final class NoMedia implements MediaPlane, CallMedia {

    private final List<CodecOffer> codecs;

    public NoMedia(CodecFormat... formats) {
        codecs = List.of(formats).stream().map(f -> new CodecOffer(f, "")).toList();
    }

    @Override
    public CallMedia open(CallId call, Lane lane, MediaNews news) {
        return this;
    }

    @Override
    public List<CodecOffer> codecs() {
        return codecs;
    }

    @Override
    public List<CodecOffer> allCodecs() {
        return codecs;
    }

    @Override
    public void join(LegId leg, MediaPort port) {}

    @Override
    public void play(LegId leg, MediaPort music) {}

    @Override
    public void hold(LegId leg, Hold hold) {}

    @Override
    public void changed(LegId leg) {}

    @Override
    public void leave(LegId leg) {}

    @Override
    public void tones(LegId leg, boolean inSound) {}

    @Override
    public void tone(LegId leg, Dtmf dtmf) {}

    @Override
    public void tap(LegId leg, @Nullable PcmTap tap) {}

    @Override
    public void treat(LegId leg, Treatment treatment) {}

    @Override
    public Treatment treatment() {
        return Treatment.NONE;
    }

    @Override
    public Optional<LegSound> sound(LegId leg) {
        return Optional.empty();
    }

    @Override
    public MediaMode mode() {
        return MediaMode.NONE;
    }

    @Override
    public String chain(LegId leg) {
        return "";
    }

    @Override
    public void close() {}
}
