// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.jackfield.api.event.Event.PluginChanged;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.By;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.junit.jupiter.api.Test;

class PluginManagerTest {

    private static final String G722 = "jackfield-codec-g722";
    private static final String OPUS = "jackfield-codec-opus";
    private static final String STORE = "jackfield-store-sql";
    private static final String PANEL = "jackfield-panel-devices";

    private final FakeFeatures features = new FakeFeatures()
            .in("jackfield", "0.1.0")
            .in(PANEL, "0.1.0")
            .in(G722, "0.1.0")
            .in(STORE, "0.1.0")
            .ready(OPUS, "0.1.0")
            .ready("jackfield-lib-jna", "5.19.1");
    private final FakeThreads threads = new FakeThreads();
    private final List<String> told = new ArrayList<>();
    private int stages = 4;

    private final Residents residents = new Residents() {
        @Override
        public List<Use> uses(Feature feature) {
            return feature.getName().equals(G722) ? List.of(new Use(By.STAGE, "G722", stages)) : List.of();
        }

        @Override
        public List<Owned> settings(Feature feature) {
            return feature.getName().equals(STORE) ? List.of(new Owned("store", "")) : List.of();
        }
    };

    private final PluginManager manager = new PluginManager(
            new Catalogue(features.service),
            new Provisioning(features.service),
            residents,
            event -> told.add(words(((PluginChanged) event).plugin())),
            threads,
            threads);

    private static String words(Plugin plugin) {
        return plugin.feature() + " " + plugin.state() + " "
                + plugin.job().map(PluginJob::sentence).orElse("-");
    }

    private Plugin plugin(String feature) {
        return manager.plugin(feature).orElseThrow();
    }

    @Test
    void whatIsCalledLikeAPluginIsOne() {
        assertThat(manager.plugins()).extracting(Plugin::feature).containsExactly(G722, OPUS, STORE, PANEL);
        Plugin g722 = plugin(G722);
        assertThat(g722.state()).isEqualTo(Plugin.State.INSTALLED);
        assertThat(g722.title()).isEqualTo("The codec-g722");
        assertThat(g722.description()).isEqualTo("It helps, and much.");
        assertThat(g722.users()).isEqualTo(4);
        assertThat(plugin(OPUS).installed()).isEmpty();
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.AVAILABLE);
        assertThat(plugin(STORE).settings()).containsExactly(new Owned("store", ""));
    }

    @Test
    void aPluginIsPutInWithoutARefreshAndEachStepIsTold() {
        PluginJob job = manager.install(OPUS);
        assertThat(job.verb()).isEqualTo(Verb.INSTALL);
        assertThat(job.state()).isEqualTo(State.WAITING);
        assertThat(features.asked).isEmpty();
        threads.work();
        assertThat(features.asked).containsExactly("install " + OPUS + " 0.1.0 [NoAutoRefreshBundles]");
        assertThat(told)
                .containsExactly(
                        OPUS + " WORKING Waits for its turn.",
                        OPUS + " WORKING Is being put in.",
                        OPUS + " INSTALLED Version 0.1.0 is in.");
    }

    @Test
    void theHighestVersionIsTakenAndASnapshotComesBeforeItsRelease() {
        features.ready(G722, "0.10.0-SNAPSHOT").ready(G722, "0.10.0").ready(G722, "0.9.0");
        assertThat(plugin(G722).available()).isEqualTo("0.10.0");
        assertThat(plugin(G722).updatable()).isTrue();
        manager.update(G722);
        threads.work();
        assertThat(features.asked).containsExactly("install " + G722 + " 0.10.0 [NoAutoRefreshBundles, Upgrade]");
        assertThat(plugin(G722).installed()).contains("0.10.0");
        assertThat(plugin(G722).updatable()).isFalse();
    }

    @Test
    void aPluginIsTakenOut() {
        manager.uninstall(G722);
        threads.work();
        assertThat(features.asked).containsExactly("uninstall " + G722 + " 0.1.0 [NoAutoRefreshBundles]");
        assertThat(plugin(G722).state()).isEqualTo(Plugin.State.AVAILABLE);
        assertThat(plugin(G722).uses()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> manager.install("jackfield")).isInstanceOf(NoSuchPluginException.class);
        assertThatThrownBy(() -> manager.install(G722)).hasMessage("The codec-g722 is in already.");
        assertThatThrownBy(() -> manager.update(G722)).hasMessageContaining("No other version");
        assertThatThrownBy(() -> manager.update(OPUS)).hasMessageContaining("install it");
        assertThatThrownBy(() -> manager.uninstall(OPUS)).hasMessageContaining("is not in");
        assertThatThrownBy(() -> manager.uninstall(STORE)).hasMessageContaining("put another store in first");
        manager.install(OPUS);
        assertThatThrownBy(() -> manager.install(OPUS)).hasMessageContaining("wait until that is done");
        assertThat(features.asked).isEmpty();
    }

    @Test
    void oneOfTwoStoresMayGo() {
        features.in("jackfield-store-other", "1");
        manager.uninstall(STORE);
        threads.work();
        assertThat(plugin(STORE).installed()).isEmpty();
    }

    @Test
    void whatFailsSaysWhatToDoAndMayBeTriedAgain() {
        features.trouble = Optional.of(new IllegalStateException("Unable to resolve root: missing x\nand more"));
        manager.install(OPUS);
        threads.work();
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.FAILED);
        assertThat(plugin(OPUS).job().orElseThrow().sentence())
                .contains("Put that in first", "missing x")
                .doesNotContain("and more");
        features.trouble = Optional.empty();
        features.state = FeatureState.Resolved;
        manager.install(OPUS);
        threads.work();
        assertThat(plugin(OPUS).job().orElseThrow().sentence()).contains("does not start");
    }

    @Test
    void whatOthersNeedStaysIn() {
        features.in("jackfield-app-needy", "1", G722);
        manager.uninstall(G722);
        threads.work();
        assertThat(plugin(G722).job().orElseThrow().sentence()).contains("take out jackfield-app-needy first");
    }

    @Test
    void whatHangsIsToldAndHoldsUpNothingButOtherJobs() {
        features.meanwhile = () -> {
            threads.pass(PluginManager.LIMIT.plusSeconds(1));
            assertThat(plugin(G722).state()).isEqualTo(Plugin.State.FAILED);
            assertThat(plugin(G722).job().orElseThrow().state()).isEqualTo(State.HANGING);
            assertThatThrownBy(() -> manager.install(OPUS))
                    .isInstanceOf(PluginException.class)
                    .hasMessageContaining(G722 + " hangs");
        };
        manager.uninstall(G722);
        threads.work();
        assertThat(plugin(G722).state()).isEqualTo(Plugin.State.AVAILABLE);
        features.meanwhile = () -> {};
        manager.install(OPUS);
        threads.work();
        threads.pass(PluginManager.LIMIT.multipliedBy(2));
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.INSTALLED);
    }

    @Test
    void aDrainedPluginGoesWhenNobodyUsesItAnyMore() {
        PluginJob job = manager.drain(G722, Duration.ofMinutes(10));
        assertThat(job.state()).isEqualTo(State.DRAINING);
        assertThat(job.sentence()).startsWith("4 in use");
        threads.pass(Duration.ofSeconds(5));
        stages = 2;
        threads.pass(Duration.ofSeconds(5));
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).startsWith(G722 + " WORKING 2 in use");
        stages = 0;
        threads.pass(PluginManager.LOOK);
        threads.work();
        assertThat(plugin(G722).installed()).isEmpty();
    }

    @Test
    void aDrainedPluginGoesWhenTheTimeIsOver() {
        manager.drain(G722, Duration.ofMinutes(10));
        threads.pass(Duration.ofMinutes(10).minusSeconds(1));
        threads.work();
        assertThat(plugin(G722).installed()).isPresent();
        threads.pass(Duration.ofSeconds(1));
        threads.work();
        assertThat(plugin(G722).installed()).isEmpty();
    }

    @Test
    void aDrainedPluginThatIsInstalledStaysAndOneThatIsUninstalledGoesAtOnce() {
        manager.drain(G722, Duration.ofSeconds(3));
        assertThat(manager.install(G722).sentence()).isEqualTo("It stays.");
        threads.pass(Duration.ofMinutes(1));
        threads.work();
        assertThat(features.asked).isEmpty();
        manager.drain(G722, Duration.ofSeconds(3));
        manager.uninstall(G722);
        threads.work();
        threads.pass(Duration.ofMinutes(1));
        threads.work();
        assertThat(features.asked).hasSize(1);
    }

    @Test
    void whatOthersDoToAPluginIsToldAndEndsWhatWasSaidOfIt() {
        features.trouble = Optional.of(new IllegalStateException("No."));
        manager.install(OPUS);
        threads.work();
        told.clear();
        features.in(OPUS, "0.1.0");
        manager.changed(OPUS);
        manager.changed("jackfield-lib-jna");
        threads.pass(Duration.ZERO);
        assertThat(told).containsExactly(OPUS + " INSTALLED -");
    }
}
