// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.hub.media.MediaNews;

/** What a call does when it hears of its sound. On the call's lane. */
final class SoundNews implements MediaNews {

    private final Call call;

    SoundNews(Call call) {
        this.call = call;
    }

    @Override
    public void changed() {
        call.changed();
    }

    @Override
    public void digit(LegId id, Dtmf dtmf) {
        call.find(id).ifPresent(leg -> LegNews.digit(call, leg, dtmf));
    }

    @Override
    public void orphaned(LegId id) {
        call.find(id).ifPresent(leg -> {
            List<CodecOffer> codecs = CodecOrder.instead(leg, call.codecs());
            if (!codecs.isEmpty()) {
                leg.leg().renegotiate(codecs);
            }
        });
    }

    @Override
    public void lost(LegId id) {
        Hangup hangup = Hangup.of(HangupCause.INCOMPATIBLE_DESTINATION, By.ROUTER)
                .detailed("its codec was taken out and none is in common");
        call.find(id).ifPresent(leg -> call.drop(leg, hangup));
    }
}
