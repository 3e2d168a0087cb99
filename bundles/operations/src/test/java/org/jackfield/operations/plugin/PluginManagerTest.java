// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.karaf.features.Feature;
import org.jackfield.api.event.Event.PluginChanged;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.plugin.Plugin.By;
import org.jackfield.api.plugin.Plugin.Owned;
import org.jackfield.api.plugin.Plugin.Use;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.PluginChange.Outcome;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.plugin.PluginJob;
import org.jackfield.api.plugin.PluginJob.State;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginManagerTest {

    private static final PluginActor EVE = new PluginActor("eve", "192.0.2.7");
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

        @Override
        public Set<String> names(Feature feature) {
            return Set.of(feature.getName());
        }
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final FakeHands hands = new FakeHands();
    private final List<List<String>> drained = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private PluginManager manager;

    @BeforeEach
    void open() {
        Catalogue catalogue = new Catalogue(features.service);
        manager = new PluginManager(new PluginManager.Parts(
                catalogue,
                new Changer(new Provisioning(features.service), hands),
                residents,
                new History(folder.resolve("history"), threads),
                new Journal(folder.resolve("under-way")),
                new Plugged(folder, Set.of(G722, STORE, PANEL)),
                drained::add,
                event -> told.add(words(((PluginChanged) event).plugin())),
                threads,
                threads));
    }

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
        PluginJob job = manager.install(OPUS, EVE);
        assertThat(job.verb()).isEqualTo(Verb.INSTALL);
        assertThat(job.state()).isEqualTo(State.WAITING);
        assertThat(features.asked).isEmpty();
        threads.work();
        assertThat(features.asked)
                .containsExactly("install [" + OPUS + "/0.1.0] [NoAutoRefreshBundles, NoAutoStartBundles, Upgrade]");
        assertThat(hands.done).containsExactly("start", "check " + OPUS + "/0.1.0");
        assertThat(told)
                .containsExactly(
                        OPUS + " WORKING Waits for its turn.",
                        OPUS + " WORKING Is being put in.",
                        OPUS + " INSTALLED " + OPUS + " 0.1.0 is in.");
    }

    @Test
    void theHighestVersionIsTakenAndASnapshotComesBeforeItsRelease() {
        features.ready(G722, "0.10.0-SNAPSHOT").ready(G722, "0.10.0").ready(G722, "0.9.0");
        assertThat(plugin(G722).available()).isEqualTo("0.10.0");
        assertThat(plugin(G722).updatable()).isTrue();
        manager.update(G722, EVE);
        threads.work();
        assertThat(features.asked)
                .containsExactly(
                        "install [" + G722 + "/0.10.0] [NoAutoRefreshBundles, NoAutoStartBundles, Simulate, Upgrade]",
                        "install [" + G722 + "/0.10.0] [NoAutoRefreshBundles, NoAutoStartBundles, Upgrade]");
        assertThat(hands.done).containsExactly("stop " + G722 + "/0.1.0", "start", "check " + G722 + "/0.10.0");
        assertThat(plugin(G722).installed()).contains("0.10.0");
        assertThat(plugin(G722).updatable()).isFalse();
    }

    @Test
    void aPluginIsTakenOut() {
        manager.uninstall(G722, EVE);
        threads.work();
        assertThat(features.asked)
                .containsExactly("uninstall [" + G722 + "/0.1.0] [NoAutoRefreshBundles, NoAutoStartBundles, Upgrade]");
        assertThat(plugin(G722).state()).isEqualTo(Plugin.State.AVAILABLE);
        assertThat(plugin(G722).uses()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> manager.install("jackfield", EVE)).isInstanceOf(NoSuchPluginException.class);
        assertThatThrownBy(() -> manager.install(G722, EVE)).hasMessage("The codec-g722 is in already.");
        assertThatThrownBy(() -> manager.update(G722, EVE)).hasMessageContaining("No other version");
        assertThatThrownBy(() -> manager.update(OPUS, EVE)).hasMessageContaining("install it");
        assertThatThrownBy(() -> manager.uninstall(OPUS, EVE)).hasMessageContaining("is not in");
        assertThatThrownBy(() -> manager.uninstall(STORE, EVE)).hasMessageContaining("put another store in first");
        manager.install(OPUS, EVE);
        assertThatThrownBy(() -> manager.install(OPUS, EVE)).hasMessageContaining("wait until that is done");
        assertThat(features.asked).isEmpty();
    }

    @Test
    void oneOfTwoStoresMayGo() {
        features.in("jackfield-store-other", "1");
        manager.uninstall(STORE, EVE);
        threads.work();
        assertThat(plugin(STORE).installed()).isEmpty();
    }

    @Test
    void whatFailsSaysWhatToDoAndMayBeTriedAgain() {
        features.trouble = Optional.of(new IllegalStateException("Unable to resolve root: missing x\nand more"));
        manager.install(OPUS, EVE);
        threads.work();
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.FAILED);
        assertThat(plugin(OPUS).job().orElseThrow().sentence())
                .contains("Put that in first", "missing x")
                .doesNotContain("and more");
        features.trouble = Optional.empty();
        manager.install(OPUS, EVE);
        threads.work();
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.INSTALLED);
    }

    @Test
    void whatOthersNeedStaysIn() {
        features.in("jackfield-app-needy", "1", G722);
        manager.uninstall(G722, EVE);
        threads.work();
        assertThat(plugin(G722).job().orElseThrow().sentence()).contains("take out jackfield-app-needy first");
    }

    @Test
    void whileKarafHangsOtherJobsAreRefused() {
        features.meanwhile = () -> {
            threads.pass(Worker.LIMIT.plusSeconds(1));
            assertThat(plugin(G722).state()).isEqualTo(Plugin.State.FAILED);
            assertThat(plugin(G722).job().orElseThrow().state()).isEqualTo(State.HANGING);
            assertThatThrownBy(() -> manager.install(OPUS, EVE))
                    .isInstanceOf(PluginException.class)
                    .hasMessageContaining(G722 + " holds up Karaf");
        };
        manager.uninstall(G722, EVE);
        threads.work();
        assertThat(plugin(G722).state()).isEqualTo(Plugin.State.AVAILABLE);
        features.meanwhile = () -> {};
        manager.install(OPUS, EVE);
        threads.work();
        threads.pass(Worker.LIMIT.multipliedBy(2));
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.INSTALLED);
    }

    @Test
    void whatDoesNotComeUpIsTakenOutAgain() {
        hands.check = Optional.of(new PluginException("It offers nothing."));
        manager.install(OPUS, EVE);
        threads.work();
        assertThat(plugin(OPUS).installed()).isEmpty();
        assertThat(plugin(OPUS).job().orElseThrow().sentence())
                .isEqualTo("It offers nothing. Everything was put back as it was.");
        PluginChange change = manager.history().get(0);
        assertThat(change.outcome()).isEqualTo(Outcome.BACKED_OUT);
        assertThat(change.by()).isEqualTo(EVE);
        assertThat(change.before()).containsOnlyKeys(G722, STORE, PANEL);
    }

    @Test
    void whatAFailedUpdateReplacedIsPutBack() {
        features.ready(G722, "0.2.0");
        hands.start = Optional.of(new PluginException("It throws."));
        manager.update(G722, EVE);
        threads.work();
        assertThat(plugin(G722).installed()).contains("0.1.0");
        assertThat(hands.done)
                .containsExactly(
                        "stop " + G722 + "/0.1.0",
                        "start",
                        "stop " + G722 + "/0.2.0",
                        "start",
                        "sweep " + G722 + "/0.2.0",
                        "restart " + G722 + "/0.1.0");
    }

    @Test
    void whatHangsInItsStopIsLeftAloneAndGoesWhenItComesBack() {
        CompletableFuture<Void> back = new CompletableFuture<>();
        hands.stop = Optional.of(new HangException("It hangs.", back));
        manager.uninstall(G722, EVE);
        threads.work();
        assertThat(plugin(G722).job().orElseThrow().state()).isEqualTo(State.HANGING);
        assertThat(plugin(G722).installed()).isPresent();
        assertThatThrownBy(() -> manager.uninstall(G722, EVE)).hasMessageContaining("hangs");
        manager.install(OPUS, EVE);
        threads.work();
        assertThat(plugin(OPUS).state()).isEqualTo(Plugin.State.INSTALLED);
        back.complete(null);
        threads.work();
        assertThat(plugin(G722).installed()).isEmpty();
        assertThat(manager.history().get(0).before()).containsOnlyKeys(G722, OPUS, STORE, PANEL);
    }

    @Test
    void everythingIsPutBackToWhatItWasBeforeAChange() {
        manager.install(OPUS, EVE);
        threads.work();
        features.ready(PANEL, "0.2.0");
        manager.update(PANEL, EVE);
        manager.uninstall(G722, EVE);
        threads.work();
        assertThat(manager.history()).extracting(PluginChange::id).containsExactly(3L, 2L, 1L);
        PluginJob job = manager.rollback(1, EVE);
        assertThat(job.verb()).isEqualTo(Verb.ROLLBACK);
        threads.work();
        assertThat(plugin(OPUS).installed()).isEmpty();
        assertThat(plugin(G722).installed()).contains("0.1.0");
        assertThat(plugin(PANEL).installed()).contains("0.1.0");
        assertThatThrownBy(() -> manager.rollback(1, EVE)).hasMessageContaining("is as it was");
        assertThatThrownBy(() -> manager.rollback(9, EVE)).hasMessageContaining("no change 9");
    }

    @Test
    void whatAProcessCouldNotEndIsPutBackByTheNext() {
        features.meanwhile = () -> {
            throw new AssertionError("The power fails.");
        };
        manager.uninstall(G722, EVE);
        assertThatThrownBy(threads::work).hasMessage("The power fails.");
        assertThat(new Journal(folder.resolve("under-way")).pages()).hasSize(1);
        features.meanwhile = () -> {};
        manager.recover(false);
        threads.work();
        assertThat(plugin(G722).installed()).contains("0.1.0");
        assertThat(hands.done).contains("restart " + G722 + "/0.1.0");
        assertThat(new Journal(folder.resolve("under-way")).pages()).isEmpty();
        assertThat(manager.history().get(0).before()).containsOnlyKeys(G722, STORE, PANEL);
    }

    @Test
    void whatWasPluggedComesBackWhenAllIsInstalledAnew() {
        manager.install(OPUS, EVE);
        manager.uninstall(PANEL, EVE);
        threads.work();
        features.in.removeIf(f -> f.getName().equals(OPUS));
        features.in(PANEL, "0.1.0");
        manager.recover(true);
        threads.work();
        assertThat(plugin(OPUS).installed()).contains("0.1.0");
        assertThat(plugin(PANEL).installed()).isEmpty();
        assertThat(manager.history().get(0).by()).isEqualTo(PluginActor.HOUSE);
    }

    @Test
    void aDrainedPluginGoesWhenNobodyUsesItAnyMore() {
        PluginJob job = manager.drain(G722, Duration.ofMinutes(10), EVE);
        assertThat(job.state()).isEqualTo(State.DRAINING);
        assertThat(job.sentence()).startsWith("4 in use");
        threads.pass(Duration.ofSeconds(5));
        stages = 2;
        threads.pass(Duration.ofSeconds(5));
        assertThat(drained).containsExactly(List.of(G722));
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).startsWith(G722 + " WORKING 2 in use");
        stages = 0;
        threads.pass(Drains.LOOK);
        threads.work();
        assertThat(plugin(G722).installed()).isEmpty();
        assertThat(drained).containsExactly(List.of(G722), List.of());
    }

    @Test
    void aDrainedPluginGoesWhenTheTimeIsOver() {
        manager.drain(G722, Duration.ofMinutes(10), EVE);
        threads.pass(Duration.ofMinutes(10).minusSeconds(1));
        threads.work();
        assertThat(plugin(G722).installed()).isPresent();
        threads.pass(Duration.ofSeconds(1));
        threads.work();
        assertThat(plugin(G722).installed()).isEmpty();
    }

    @Test
    void aDrainedPluginThatIsInstalledStaysAndOneThatIsUninstalledGoesAtOnce() {
        manager.drain(G722, Duration.ofSeconds(3), EVE);
        assertThat(manager.install(G722, EVE).sentence()).isEqualTo("It stays.");
        threads.pass(Duration.ofMinutes(1));
        threads.work();
        assertThat(features.asked).isEmpty();
        manager.drain(G722, Duration.ofSeconds(3), EVE);
        manager.uninstall(G722, EVE);
        threads.work();
        threads.pass(Duration.ofMinutes(1));
        threads.work();
        assertThat(features.asked).hasSize(1);
    }

    @Test
    void whatOthersDoToAPluginIsToldAndEndsWhatWasSaidOfIt() {
        features.trouble = Optional.of(new IllegalStateException("No."));
        manager.install(OPUS, EVE);
        threads.work();
        told.clear();
        features.in(OPUS, "0.1.0");
        manager.changed(OPUS);
        manager.changed("jackfield-lib-jna");
        threads.pass(Duration.ZERO);
        assertThat(told).containsExactly(OPUS + " INSTALLED -");
    }
}
