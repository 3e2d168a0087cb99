// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Completer;
import org.junit.jupiter.api.Test;

/** Karaf passes over a class without the right annotations in silence. */
class CommandClassesTest {

    /** The classes of this bundle that Karaf makes something of. */
    private static List<Class<?>> concrete(Class<?> kind) throws IOException, ClassNotFoundException {
        URL one = Objects.requireNonNull(JackfieldCommand.class.getResource("JackfieldCommand.class"));
        Path folder = Objects.requireNonNull(Path.of(URI.create(one.toString())).getParent());
        List<Class<?>> result = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(JackfieldCommand.class.getPackageName() + "." + name);
                if (kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    result.add(type);
                }
            }
        }
        return result;
    }

    @Test
    void everyCommandIsFoundInTheScopeByTheNameOfItsClass() throws Exception {
        List<Class<?>> commands = concrete(Action.class);
        assertThat(commands).contains(CallListCommand.class).hasSizeGreaterThan(15);
        for (Class<?> type : commands) {
            Command command = type.getAnnotation(Command.class);
            assertThat(command).as("@Command of %s", type).isNotNull();
            assertThat(type.isAnnotationPresent(Service.class))
                    .as("@Service of %s", type)
                    .isTrue();
            assertThat(command.scope()).isEqualTo("jackfield");
            assertThat(command.description()).as("description of %s", type).isNotBlank();
            assertThat(command.name() + "-command")
                    .isEqualTo(type.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyCompleterIsFound() throws Exception {
        List<Class<?>> completers = concrete(Completer.class);
        assertThat(completers).contains(CallCompleter.class);
        assertThat(completers).allMatch(type -> type.isAnnotationPresent(Service.class));
    }
}
