// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.security.Users.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersServiceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private Path etc;

    @BeforeEach
    void begin() throws IOException {
        etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(etc.resolve("users.properties"), "# Users\n_g_\\:admingroup = group,admin,ssh\n");
    }

    private UsersService service(Optional<String> given) throws IOException {
        return new UsersService(etc, data, given);
    }

    private boolean logsIn(String user, String password) throws IOException {
        String entry = new UserFile(etc.resolve("users.properties")).entries().getOrDefault(user, "");
        String secret = UserFile.secret(entry).replace("{CRYPT}", "");
        return new PasswordHashing().createEncryption(Map.of()).checkPassword(password, secret);
    }

    private List<String> note() throws IOException {
        return Files.readAllLines(data.resolve("first-start.txt"));
    }

    @Test
    void theFirstStartMakesAnAdminAndTwoPhones() throws IOException {
        service(Optional.empty());
        String password = note().get(1).substring("password ".length());
        assertThat(note().get(0)).isEqualTo("user admin");
        assertThat(logsIn("admin", password)).isTrue();
        String[] phone = note().get(2).split(" ");
        assertThat(phone).startsWith("device", "phone1").endsWith("101");
        assertThat(Files.readString(etc.resolve("jackfield.device-phone1.cfg")))
                .contains("password = " + phone[2] + "\n", "number = 101\n");
        assertThat(Files.readString(etc.resolve("jackfield.device-phone2.cfg"))).contains("number = 102\n");
    }

    @Test
    void onlyAHashStaysBehindAndNobodyElseMayReadIt() throws IOException {
        service(Optional.empty());
        String password = note().get(1).substring("password ".length());
        assertThat(Files.readString(etc.resolve("users.properties")))
                .startsWith("# Users\n_g_\\:admingroup = group,admin,ssh\nadmin = {CRYPT}pbkdf2-sha512.")
                .endsWith("{CRYPT},_g_:admingroup\n")
                .doesNotContain(password);
        for (Path file : List.of(
                etc.resolve("users.properties"),
                data.resolve("first-start.txt"),
                etc.resolve("jackfield.device-phone1.cfg"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aGivenPasswordIsTakenAndNotWrittenDown() throws IOException {
        service(Optional.of("given-secret"));
        assertThat(logsIn("admin", "given-secret")).isTrue();
        assertThat(note()).contains("password (JACKFIELD_ADMIN_PASSWORD)");
    }

    @Test
    void aLaterStartChangesNothing() throws IOException {
        service(Optional.empty());
        Files.delete(etc.resolve("jackfield.device-phone1.cfg"));
        List<String> before = Files.readAllLines(etc.resolve("users.properties"));
        service(Optional.of("other-secret"));
        assertThat(Files.readAllLines(etc.resolve("users.properties"))).isEqualTo(before);
        assertThat(etc.resolve("jackfield.device-phone1.cfg")).doesNotExist();
    }

    @Test
    void devicesThatAreThereAreLeftAlone() throws IOException {
        Files.writeString(etc.resolve("jackfield.device-mine.cfg"), "password = x\n");
        service(Optional.empty());
        assertThat(etc.resolve("jackfield.device-phone1.cfg")).doesNotExist();
    }

    @Test
    void usersComeChangeAndGo() throws IOException {
        UsersService users = service(Optional.of("given-secret"));
        users.set("eve", Optional.of("long-enough"), Optional.of(Role.OPERATOR));
        assertThat(users.list()).containsExactly(new User("admin", Role.ADMIN), new User("eve", Role.OPERATOR));
        users.set("eve", Optional.empty(), Optional.of(Role.USER));
        assertThat(logsIn("eve", "long-enough")).isTrue();
        users.set("eve", Optional.of("changed-it"), Optional.empty());
        assertThat(logsIn("eve", "long-enough")).isFalse();
        assertThat(logsIn("eve", "changed-it")).isTrue();
        assertThat(users.list()).contains(new User("eve", Role.USER));
        assertThat(users.remove("eve")).isTrue();
        assertThat(users.remove("eve")).isFalse();
    }

    @Test
    void theNoteGoesWithTheFirstPassword() throws IOException {
        UsersService users = service(Optional.empty());
        assertThat(users.firstPassword()).isTrue();
        users.set("admin", Optional.of("my-own-password"), Optional.empty());
        assertThat(users.firstPassword()).isFalse();
        assertThat(data.resolve("first-start.txt")).doesNotExist();
        assertThat(logsIn("admin", "my-own-password")).isTrue();
    }

    @Test
    void aPasswordThatSomebodyChoseIsNotTheFirstOne() throws IOException {
        assertThat(service(Optional.of("given-secret")).firstPassword()).isFalse();
    }

    @Test
    void theLastAdminStays() throws IOException {
        UsersService users = service(Optional.of("given-secret"));
        assertThatThrownBy(() -> users.remove("admin")).hasMessageContaining("only admin");
        assertThatThrownBy(() -> users.set("admin", Optional.empty(), Optional.of(Role.USER)))
                .hasMessageContaining("only admin");
    }

    @Test
    void shortPasswordsAndOddNamesAreRefused() throws IOException {
        UsersService users = service(Optional.of("given-secret"));
        assertThatThrownBy(() -> users.set("eve", Optional.of("short"), Optional.empty()))
                .hasMessageContaining("at least 8");
        assertThatThrownBy(() -> users.set("_g_:admingroup", Optional.of("long-enough"), Optional.empty()))
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> users.set("eve", Optional.empty(), Optional.empty()))
                .hasMessageContaining("needs a password");
    }

    private final List<String> told = new ArrayList<>();

    /** A service with eve and bob, whose listener writes down what it hears. */
    private UsersService told() throws IOException {
        UsersService users = service(Optional.of("given-secret"));
        users.set("eve", Optional.of("long-enough"), Optional.of(Role.OPERATOR));
        users.set("bob", Optional.of("long-enough"), Optional.empty());
        users.bindListener(told::add);
        return users;
    }

    private void edit(String from, String to) throws IOException {
        Path file = etc.resolve("users.properties");
        Files.writeString(file, Files.readString(file).replaceAll(from, to));
    }

    @Test
    void whoIsChangedIsToldAtOnceAndOnlyOnce() throws IOException {
        UsersService users = told();
        users.set("eve", Optional.of("changed-it"), Optional.empty());
        assertThat(told).containsExactly("eve");
        users.set("bob", Optional.empty(), Optional.of(Role.OPERATOR));
        assertThat(told).containsExactly("eve", "bob");
        users.remove("bob");
        users.remove("bob");
        assertThat(told).containsExactly("eve", "bob", "bob");
        users.set("new", Optional.of("long-enough"), Optional.empty());
        users.look();
        users.look();
        assertThat(told).hasSize(3);
    }

    @Test
    void whatIsWrittenIntoTheFileIsToldOnceItHasSettled() throws IOException {
        UsersService users = told();
        edit("eve = (.*)_g_:operatorgroup", "eve = $1_g_:usergroup");
        users.look();
        edit("bob = .*", "");
        users.look();
        assertThat(told).isEmpty();
        users.look();
        assertThat(told).containsExactly("bob", "eve");
    }

    @Test
    void aLineThatMovesOrIsCommentedIsNoChange() throws IOException {
        UsersService users = told();
        edit("(eve = .*)\n(bob = .*)\n", "# both\n$2\n  $1\n");
        users.look();
        users.look();
        assertThat(told).isEmpty();
    }

    @Test
    void aPasswordWrittenInPlainIsHashedAndStaysTheSame() throws IOException {
        UsersService users = told();
        edit("eve = .*", "eve = plain-secret ,_g_:operatorgroup");
        users.look();
        assertThat(logsIn("eve", "plain-secret")).isFalse();
        users.look();
        assertThat(told).containsExactly("eve");
        assertThat(logsIn("eve", "plain-secret")).isTrue();
        assertThat(Files.readString(etc.resolve("users.properties")))
                .contains("{CRYPT},_g_:operatorgroup\n")
                .doesNotContain("plain-secret");
        users.look();
        users.look();
        assertThat(told).hasSize(1);
    }

    @Test
    void theHashThatKarafPutsInPlaceOfAPasswordIsNoOtherPassword() throws IOException {
        UserChanges changes = new UserChanges(Map.of("eve", "plain-secret,_g_:usergroup"));
        assertThat(changes.take(Map.of("eve", UserFile.entry("plain-secret", "usergroup"))))
                .isEmpty();
        assertThat(changes.take(Map.of("eve", UserFile.entry("other-secret", "usergroup"))))
                .containsExactly("eve");
    }
}
