// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.plugin;

import java.time.Instant;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.hub.media.LivePlane;
import org.jackfield.hub.media.MediaLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the media plane has to say to the log, and alarms to the event bus too. */
final class HubMediaLog implements MediaLog {

    private static final Logger LOG = LoggerFactory.getLogger(LivePlane.class);

    private final EventBus events;

    HubMediaLog(EventBus events) {
        this.events = events;
    }

    @Override
    public void note(String sentence) {
        LOG.info(sentence);
    }

    @Override
    public void warn(String sentence) {
        LOG.warn(sentence);
    }

    @Override
    public void alarm(String sentence) {
        LOG.warn(sentence);
        events.publish(new Event.Alarm(Instant.now(), "media", sentence));
    }

    @Override
    public void fault(String sentence, Throwable cause) {
        LOG.error(sentence, cause);
    }
}
