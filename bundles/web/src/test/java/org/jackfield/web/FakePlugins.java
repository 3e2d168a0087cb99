// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.By;
import org.jackfield.api.plugin.Plugin.Kind;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.api.plugin.Plugins;

/** One plug-in that is in and used; what is asked is noted. */
public final class FakePlugins implements Plugins {

    public static final Plugin OPUS = new Plugin(
            "jackfield-codec-opus",
            Kind.CODEC,
            "Codec Opus",
            "",
            Optional.of("0.1.0"),
            "0.2.0",
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
    public PluginJob install(String feature) {
        throw new PluginException("Codec Opus is in already.");
    }

    @Override
    public PluginJob update(String feature) {
        return job(feature, Verb.UPDATE, "");
    }

    @Override
    public PluginJob uninstall(String feature) {
        return job(feature, Verb.UNINSTALL, "");
    }

    @Override
    public PluginJob drain(String feature, Duration limit) {
        return job(feature, Verb.DRAIN, " " + limit.toSeconds());
    }

    private PluginJob job(String feature, Verb verb, String more) {
        if (plugin(feature).isEmpty()) {
            throw new NoSuchPluginException(feature);
        }
        asked.add(verb + " " + feature + more);
        return new PluginJob(asked.size(), feature, verb, State.WAITING, "Waits for its turn.", Samples.TIME);
    }
}
