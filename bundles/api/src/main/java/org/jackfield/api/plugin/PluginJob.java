// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.time.Instant;

/**
 * Something that is done to a plug-in, as seen at one moment.
 *
 * @param id counts from 1 since the start
 * @param sentence how far it is, or what went wrong and what to do
 * @param at when it came to this
 */
public record PluginJob(long id, String feature, Verb verb, State state, String sentence, Instant at) {

    /** What is asked. */
    public enum Verb {
        INSTALL,
        UPDATE,
        UNINSTALL,
        /** Uninstall once nobody uses it, or when the time is over. */
        DRAIN
    }

    /** How far it is. */
    public enum State {
        /** Others are before it. */
        WAITING,
        /** Waits until nobody uses the plug-in. */
        DRAINING,
        WORKING,
        /** It took longer than it may and is still under way; nothing else can be done until it comes back. */
        HANGING,
        DONE,
        FAILED;

        /** Whether it will go on by itself. */
        public boolean underWay() {
            return this == WAITING || this == DRAINING || this == WORKING;
        }
    }

    /** The same job, further on. */
    public PluginJob to(State next, String words, Instant now) {
        return new PluginJob(id, feature, verb, next, words, now);
    }
}
