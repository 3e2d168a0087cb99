// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Arrays;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jackfield.api.security.Users;
import org.jackfield.api.security.Users.Role;
import org.jspecify.annotations.Nullable;

/** Makes a user, or changes password or role; asks for the password */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "user-set",
        description = "Makes a user, or changes password or role; asks for the password")
public final class UserSetCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    Users users;

    @Argument(index = 0, name = "user", description = "Name", required = true)
    String name = "";

    @Option(name = "--role", description = "user, operator or admin")
    @Completion(
            value = StringsCompleter.class,
            values = {"user", "operator", "admin"})
    @Nullable
    String role;

    @Override
    void run() {
        Optional<Role> wanted = Optional.ofNullable(role).map(UserSetCommand::role);
        String password = ask("Password (empty: as it is)");
        users.set(name, Optional.of(password).filter(p -> !p.isEmpty()), wanted);
        changed("user " + name + " set");
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A role is user, operator or admin."));
    }
}
