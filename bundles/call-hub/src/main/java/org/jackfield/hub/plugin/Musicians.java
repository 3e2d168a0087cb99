// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.plugin;

import org.jackfield.api.speech.WaitingMusic;
import org.jackfield.hub.call.Music;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Knows that music comes and goes while people listen to it. */
@Component(service = Musicians.class, immediate = true)
public final class Musicians {

    private final Music music;

    @Activate
    public Musicians(@Reference Music music) {
        this.music = music;
    }

    /** Music is there. */
    @Reference(
            name = "music",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    void arrive(WaitingMusic one, ServiceReference<WaitingMusic> reference) {
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        music.arrive(one, ranking instanceof Integer given ? given : 0);
    }

    /** Music goes: when this returns nobody begins to listen to it any more. */
    void leave(WaitingMusic one) {
        music.leave(one);
    }
}
