// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.By;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.PluginChange.Outcome;
import org.jackfield.api.plugin.PluginChange.Step;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.api.plugin.PluginPreview;
import org.jackfield.api.plugin.PluginPreview.Piece;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.plugin.Unmanaged;

/** One plug-in that is in and used; what is asked is noted. */
public final class FakePlugins implements Plugins {

    public static final Plugin OPUS = new Plugin(
            "jackfield-codec-opus",
            Kind.CODEC,
            "Codec Opus",
            "",
            Optional.of("0.1.0"),
            "0.2.0",
            true,
            "",
            List.of(new Use(By.STAGE, "opus", 4)),
            List.of(new Owned("codec-opus", "")),
            Optional.of(new PluginJob(
                    7, "jackfield-codec-opus", Verb.UPDATE, State.WORKING, "Is being exchanged.", Samples.TIME)));

    public final List<String> asked = new ArrayList<>();

    @Override
    public List<Plugin> plugins() {
        return List.of(OPUS);
    }

    @Override
    public Optional<Plugin> plugin(String feature) {
        return plugins().stream().filter(p -> p.feature().equals(feature)).findFirst();
    }

    @Override
    public PluginJob install(String feature, PluginActor by) {
        throw new PluginException("Codec Opus is in already.");
    }

    @Override
    public PluginJob update(String feature, PluginActor by) {
        return job(feature, Verb.UPDATE, " by " + by);
    }

    @Override
    public PluginJob uninstall(String feature, PluginActor by) {
        return job(feature, Verb.UNINSTALL, " by " + by);
    }

    @Override
    public PluginJob drain(String feature, Duration limit, PluginActor by) {
        return job(feature, Verb.DRAIN, " " + limit.toSeconds() + " by " + by);
    }

    @Override
    public PluginPreview preview(String feature) {
        return new PluginPreview(
                feature,
                "0.2.0",
                Optional.of("0.1.0"),
                "uploaded",
                List.of(new Piece("org.jackfield.codec-opus", "0.2.0", 4711, false)),
                List.of("jackfield-lib-jna"),
                List.of("It was built for another API."));
    }

    @Override
    public List<Unmanaged> unmanaged() {
        return List.of(new Unmanaged("com.acme.thing", "1.0.0", "deploy/thing.jar", true));
    }

    @Override
    public PluginJob rollback(long change, PluginActor by) {
        return job(OPUS.feature(), Verb.ROLLBACK, " " + change + " by " + by);
    }

    @Override
    public List<PluginChange> history() {
        return List.of(new PluginChange(
                3,
                Samples.TIME,
                new PluginActor("eve", "192.0.2.7"),
                Verb.UPDATE,
                Outcome.BACKED_OUT,
                "It does not start. Everything was put back as it was.",
                List.of(new Step(OPUS.feature(), Optional.of("0.1.0"), Optional.of("0.2.0"))),
                Map.of(OPUS.feature(), "0.1.0")));
    }

    private PluginJob job(String feature, Verb verb, String more) {
        if (plugin(feature).isEmpty()) {
            throw new NoSuchPluginException(feature);
        }
        asked.add(verb + " " + feature + more);
        return new PluginJob(asked.size(), feature, verb, State.WAITING, "Waits for its turn.", Samples.TIME);
    }
}
