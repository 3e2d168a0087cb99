// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        users.set("admin", Optional.of("my-own-password"), Optional.empty());
        assertThat(data.resolve("first-start.txt")).doesNotExist();
        assertThat(logsIn("admin", "my-own-password")).isTrue();
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
}
