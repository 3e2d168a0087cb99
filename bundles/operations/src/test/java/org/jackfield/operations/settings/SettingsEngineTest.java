// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jackfield.api.event.Event;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsEngineTest {

    /** A declaration of a kind with one file. */
    @interface Net {
        String public$_$address() default "";

        int port() default 5060;
    }

    /** A declaration of one variant of a kind. */
    @interface Line {
        String host();
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Event> events = new ArrayList<>();
    private final FakeOwner<Phone> phones = Phones.owner();
    private final FakeOwner<Net> net = new FakeOwner<>("network", false, "", Net.class);

    @SuppressWarnings("NullAway.Init")
    private SettingsEngine engine;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        engine = engine();
    }

    private SettingsEngine engine() {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new SettingsEngine(
                new SettingsFolder(folder.resolve("etc"), clock),
                "etc",
                new Variables(folder.resolve("etc"), n -> Optional.empty(), n -> Optional.empty()),
                new LastGood(folder.resolve("good")),
                events::add,
                clock);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve("etc/jackfield." + name + ".cfg");
        Files.writeString(file, text);
        now = now.plusMillis(100);
        Files.setLastModifiedTime(file, FileTime.from(now));
    }

    private void wait(Duration time) {
        for (long ms = 0; ms < time.toMillis(); ms += 500) {
            now = now.plusMillis(500);
            engine.look();
        }
    }

    private Phone phone(String name) {
        return Objects.requireNonNull(phones.applied.get(name));
    }

    @Test
    void anOwnerGetsWhatIsThereWhenItComes() throws IOException {
        file("device-my-phone", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThat(phone("my-phone").password()).isEqualTo("secret");
    }

    @Test
    void aKindWithOneFileGetsDefaultsWhereThereIsNone() {
        engine.look();
        engine.arrive(net, Metatype.NONE);
        assertThat(Objects.requireNonNull(net.applied.get("")).port()).isEqualTo(5060);
    }

    @Test
    void aFileThatIsThereIsNotPrecededByDefaults() throws IOException {
        file("network", "port = 6060\n");
        engine.look();
        engine.arrive(net, Metatype.NONE);
        assertThat(net.told).containsExactly("apply ");
        assertThat(Objects.requireNonNull(net.applied.get("")).port()).isEqualTo(6060);
    }

    @Test
    void aNewFileIsInForceWithinTwoSeconds() throws IOException {
        engine.look();
        engine.arrive(phones, Phones.metatype());
        file("device-a", "password = secret\n");
        wait(Duration.ofSeconds(1));
        assertThat(phones.applied).containsKey("a");
    }

    @Test
    void aFileWrittenInHalvesIsTakenWhole() throws IOException {
        engine.look();
        engine.arrive(phones, Phones.metatype());
        file("device-a", "password = sec");
        wait(Duration.ofSeconds(1));
        file("device-a", "password = secret\nnumber = 1\n");
        wait(Duration.ofSeconds(1));
        assertThat(phones.told).containsExactly("apply a");
        assertThat(phone("a").number()).containsExactly("1");
    }

    @Test
    void aLastLineWithoutEndIsTakenInTheEnd() throws IOException {
        engine.look();
        engine.arrive(phones, Phones.metatype());
        file("device-a", "password = secret");
        wait(Duration.ofSeconds(2));
        assertThat(phones.applied).containsKey("a");
    }

    @Test
    void aMistakeIsRefusedOnceAndTheLastGoodStateStays() throws IOException {
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        file("device-a", "password = secret\ndigest = none\n");
        wait(Duration.ofSeconds(3));
        assertThat(phones.told).containsExactly("apply a");
        assertThat(engine.view().refusals()).hasSize(1);
        assertThat(engine.view().refusals().get(0).file()).isEqualTo("etc/jackfield.device-a.cfg");
        assertThat(events.stream().filter(Event.SettingsRefused.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aMistakePutRightIsNoLongerListed() throws IOException {
        file("device-a", "pasword = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThat(engine.view().refusals()).hasSize(1);
        file("device-a", "password = secret\n");
        wait(Duration.ofSeconds(1));
        assertThat(engine.view().refusals()).isEmpty();
        assertThat(phones.applied).containsKey("a");
    }

    @Test
    void theLastGoodStateHoldsOverARestart() throws IOException {
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        file("device-a", "nonsense\n");
        FakeOwner<Phone> again = Phones.owner();
        SettingsEngine second = engine();
        second.look();
        second.arrive(again, Phones.metatype());
        assertThat(Objects.requireNonNull(again.applied.get("a")).password()).isEqualTo("secret");
        assertThat(second.view().refusals()).hasSize(1);
    }

    @Test
    void aRemovedFileIsRemoved() throws IOException {
        file("device-a", "password = secret\n");
        file("network", "port = 6060\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        engine.arrive(net, Metatype.NONE);
        Files.delete(folder.resolve("etc/jackfield.device-a.cfg"));
        Files.delete(folder.resolve("etc/jackfield.network.cfg"));
        wait(Duration.ofSeconds(2));
        assertThat(phones.told).containsExactly("apply a", "remove a");
        assertThat(Objects.requireNonNull(net.applied.get("")).port()).isEqualTo(5060);
    }

    @Test
    void anOwnerThatComesBackGetsItsSettingsAgain() throws IOException {
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        engine.leave(phones);
        assertThat(engine.view().names("device")).isEmpty();
        FakeOwner<Phone> updated = Phones.owner();
        engine.arrive(updated, Phones.metatype());
        assertThat(updated.applied).containsKey("a");
        assertThat(phones.told).containsExactly("apply a");
    }

    @Test
    void whatTheOwnerObjectsToIsRefused() throws IOException {
        phones.objections = List.of(new SettingsProblem("number", "101 is taken by phone2"));
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThat(phones.applied).isEmpty();
        assertThat(engine.view().refusals().get(0).problems().get(0).reason()).isEqualTo("101 is taken by phone2");
    }

    @Test
    void whatWasRefusedIsTriedAgainWhenSomethingElseCameIntoForce() throws IOException {
        phones.objections = List.of(new SettingsProblem("number", "101 is taken by phone2"));
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        phones.objections = List.of();
        engine.arrive(net, Metatype.NONE);
        assertThat(phones.applied).containsKey("a");
    }

    @Test
    void aFileThatNobodyOwnsIsNamedAfterAWhile() throws IOException {
        file("devcie-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThat(engine.view().refusals()).isEmpty();
        wait(Duration.ofSeconds(31));
        assertThat(engine.view().refusals().get(0).problems().get(0).reason()).contains("check the file's name");
    }

    @Test
    void anOwnerThatLeavesIsGivenTimeToComeBack() throws IOException {
        file("device-a", "password = secret\nnumber = 101\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        wait(Duration.ofMinutes(5));
        engine.leave(phones);
        assertThat(engine.view().refusals()).isEmpty();
        wait(Duration.ofMinutes(5));
        assertThat(engine.view().refusals()).hasSize(1);
    }

    @Test
    void severalOwnersOfAKindAreToldApartByTheAdapter() throws IOException {
        FakeOwner<Line> generic = new FakeOwner<>("provider", true, "generic", Line.class);
        FakeOwner<Line> special = new FakeOwner<>("provider", true, "special", Line.class);
        file("provider-a", "adapter = special\nhost = a\n");
        file("provider-b", "adapter = spezial\nhost = a\n");
        engine.look();
        engine.arrive(generic, Metatype.NONE);
        engine.arrive(special, Metatype.NONE);
        assertThat(generic.applied).isEmpty();
        assertThat(special.applied).containsOnlyKeys("a");
        assertThat(engine.view().read("provider", "a").orElseThrow()).containsEntry("adapter", "special");
        assertThat(engine.view().refusals().get(0).problems().get(0).reason()).contains("'spezial' is not installed");
        file("provider-a", "adapter = generic\nhost = a\n");
        wait(Duration.ofSeconds(1));
        assertThat(special.told).containsExactly("apply a", "remove a");
        assertThat(generic.told).containsExactly("apply a");
    }

    @Test
    void aListWhereOneValueIsAskedForIsRefused() {
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThatThrownBy(
                        () -> engine.write("device", "a", Map.of("password", "secret", "note", List.of("one,", "two"))))
                .isInstanceOfSatisfying(InvalidSettingsException.class, e -> assertThat(e.problems())
                        .containsExactly(new SettingsProblem("note", "takes one value, not a list")));
        assertThat(folder.resolve("etc/jackfield.device-a.cfg")).doesNotExist();
    }

    @Test
    void writingKeepsCommentsAndSecrets() throws IOException {
        file("device-a", "# the hall\npassword = secret\n# two lines\nmax-calls = 2\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        engine.write("device", "a", Map.of("password", "********", "number", List.of("101", "102")));
        Path file = folder.resolve("etc/jackfield.device-a.cfg");
        assertThat(Files.readString(file))
                .isEqualTo("# the hall\npassword = secret\n# two lines\nmax-calls = 4\nnumber = 101, 102\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(phone("a").password()).isEqualTo("secret");
        assertThat(phone("a").number()).containsExactly("101", "102");
        wait(Duration.ofSeconds(1));
        assertThat(phones.told).containsExactly("apply a", "apply a");
    }

    @Test
    void writingWhatIsWrongChangesNothing() throws IOException {
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThatThrownBy(() -> engine.write("device", "a", Map.of("password", "********", "digset", "md5")))
                .isInstanceOfSatisfying(InvalidSettingsException.class, e -> assertThat(
                                e.problems().stream().map(SettingsProblem::key))
                        .containsExactlyInAnyOrder("password", "digset"));
        assertThatThrownBy(() -> engine.write("device", "../../x", Map.of("password", "secret")))
                .isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> engine.write("nothing", "a", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("etc")).isEmptyDirectory();
    }

    @Test
    void deletingRemovesTheFileAndItsEffect() throws IOException {
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(phones, Phones.metatype());
        assertThat(engine.delete("device", "a")).isTrue();
        assertThat(engine.delete("device", "a")).isFalse();
        assertThat(phones.told).containsExactly("apply a", "remove a");
        assertThat(folder.resolve("etc")).isEmptyDirectory();
        assertThat(folder.resolve("good")).isEmptyDirectory();
    }

    @Test
    void anOwnerThatFailsHarmsNobodyElse() throws IOException {
        FakeOwner<Line> broken = new FakeOwner<>("line", true, "", Line.class) {
            @Override
            public void apply(String name, Line settings) {
                throw new IllegalStateException("out of order");
            }
        };
        file("line-a", "host = a\n");
        file("device-a", "password = secret\n");
        engine.look();
        engine.arrive(broken, Metatype.NONE);
        engine.arrive(phones, Phones.metatype());
        assertThat(phones.applied).containsKey("a");
        assertThat(engine.view().refusals().get(0).problems().get(0).reason()).contains("out of order");
    }
}
