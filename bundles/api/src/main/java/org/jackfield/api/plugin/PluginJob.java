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
        DRAIN,
        /** Put all plug-ins back to what they were before a change. */
        ROLLBACK
    }

    /** How far it is. */
    public enum State {
        /** Others are before it. */
        WAITING,
        /** Waits until nobody uses the plug-in. */
        DRAINING,
        WORKING,
        /** A thread does not come back from the plug-in's code: it is left alone until it does, or until a restart. */
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
