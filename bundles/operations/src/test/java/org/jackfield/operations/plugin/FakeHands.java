// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.features.Feature;
import org.jackfield.api.plugin.PluginException;

/** Notes what is stopped and started, and fails as a test says. */
final class FakeHands implements Hands {

    final List<String> done = new ArrayList<>();

    /** What the next start throws. */
    Optional<PluginException> start = Optional.empty();

    /** What the next stop throws. */
    Optional<PluginException> stop = Optional.empty();

    /** What the next check throws. */
    Optional<PluginException> check = Optional.empty();

    @Override
    public Set<Long> present() {
        return Set.of();
    }

    @Override
    public void stop(Collection<Feature> leaving, Collection<Feature> staying) {
        note("stop", leaving);
        Optional<PluginException> now = stop;
        stop = Optional.empty();
        now.ifPresent(FakeHands::fail);
    }

    @Override
    public void start(Set<Long> before) {
        done.add("start");
        Optional<PluginException> now = start;
        start = Optional.empty();
        now.ifPresent(FakeHands::fail);
    }

    @Override
    public void restart(Collection<Feature> features) {
        note("restart", features);
    }

    @Override
    public void sweep(Collection<Feature> gone, Collection<Feature> staying) {
        note("sweep", gone);
    }

    @Override
    public void check(Collection<Feature> features) {
        note("check", features);
        Optional<PluginException> now = check;
        check = Optional.empty();
        now.ifPresent(FakeHands::fail);
    }

    private static void fail(PluginException reason) {
        throw reason;
    }

    private void note(String verb, Collection<Feature> features) {
        if (!features.isEmpty()) {
            done.add(verb + " "
                    + String.join(
                            " ", features.stream().map(Feature::getId).sorted().toList()));
        }
    }
}
