// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A plug-in as seen at one moment: a Karaf feature called {@code jackfield-KIND-NAME}.
 *
 * @param feature its name among features
 * @param title a few words for people
 * @param description what it is good for; may be empty
 * @param installed the version that is in; empty if none is
 * @param available the highest version that lies ready
 * @param managed whether it was put in by the plug-in manager, not by something dropped into {@code deploy/}
 * @param needed the reason why it cannot be taken out now, a sentence that says what to do; empty if it can
 * @param uses who uses it now
 * @param settings the settings it owns while it is in
 * @param job what is done to it, or was done last since the start
 */
public record Plugin(
        String feature,
        Kind kind,
        String title,
        String description,
        Optional<String> installed,
        String available,
        boolean managed,
        String needed,
        List<Use> uses,
        List<Owned> settings,
        Optional<PluginJob> job) {

    /** What a plug-in brings. */
    public enum Kind {
        CODEC,
        SUPPRESSOR,
        TTS,
        STT,
        PROVIDER,
        APP,
        STORE,
        PANEL
    }

    /** Whether it is in. */
    public enum State {
        AVAILABLE,
        INSTALLED,
        /** A job is under way. */
        WORKING,
        /** The last job failed, or hangs. */
        FAILED
    }

    /**
     * Somebody who uses it.
     *
     * @param name the codec or suppressor, the application or the provider
     * @param count how many stages, legs or calls live now; a provider may be there without any
     * @param barred in how many places of live calls it was given up, since it failed there again and again
     */
    public record Use(By by, String name, int count, int barred) {

        /** Somebody who got on well with it. */
        public Use(By by, String name, int count) {
            this(by, name, count, 0);
        }
    }

    /** What counts as a use. */
    public enum By {
        /** Decoders, encoders or suppressors in live calls. */
        STAGE,
        /** Legs of an application. */
        APP,
        /** Calls over a provider. */
        PROVIDER
    }

    /** Settings that it owns: {@code etc/jackfield.KIND.cfg}, of its variant where several share the kind. */
    public record Owned(String kind, String variant) {}

    public Plugin {
        uses = List.copyOf(uses);
        settings = List.copyOf(settings);
    }

    public State state() {
        if (job.isPresent() && job.get().state().underWay()) {
            return State.WORKING;
        }
        if (job.isPresent() && job.get().state() != PluginJob.State.DONE) {
            return State.FAILED;
        }
        return installed.isPresent() ? State.INSTALLED : State.AVAILABLE;
    }

    /** Whether a newer version lies ready. */
    public boolean updatable() {
        return installed.isPresent() && !installed.get().equals(available);
    }

    /** How many stages, legs and calls use it now. */
    public int users() {
        return uses.stream().mapToInt(Use::count).sum();
    }
}
