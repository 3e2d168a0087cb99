// SPDX-License-Identifier: Apache-2.0
package org.jackfield.nativelibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With libraries that the machine's compiler makes on the spot. */
class PluginLibraryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Two classes for two revisions, as two bundles have two class loaders. */
    private static final class First {
        static native int revision();

        static native int asked();
    }

    private static final class Second {
        static native int revision();

        static native int asked();
    }

    @BeforeEach
    void aCompilerIsNeeded() {
        boolean there = Files.isExecutable(Path.of("/usr/bin/gcc"));
        assumeTrue(there || "required".equals(System.getProperty("natives.required")), "gcc");
    }

    /** {@code asked} calls {@code revision} through the library's table of links, where another library could come between. */
    private Path compile(int revision) throws IOException, InterruptedException {
        Path source = folder.resolve("revision" + revision + ".c");
        Files.writeString(
                source,
                "int revision(void) { return %d; }\nint asked(void) { return revision(); }\n".formatted(revision));
        Path library = folder.resolve("librevision" + revision + ".so");
        Process gcc = new ProcessBuilder("gcc", "-shared", "-fPIC", "-O0", "-o", library.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(gcc.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(gcc.exitValue()).isZero();
        return library;
    }

    private static boolean mapped(Path library) throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(library.toString());
    }

    @Test
    void twoRevisionsLiveSideBySideAndEachAnswersForItself() throws Exception {
        Path one = compile(1);
        Path two = compile(2);
        PluginLibrary first = PluginLibrary.open(First.class, "revision", one.toString(), folder);
        PluginLibrary second = PluginLibrary.open(Second.class, "revision", two.toString(), folder);

        assertThat(First.revision()).isEqualTo(1);
        assertThat(First.asked()).isEqualTo(1);
        assertThat(Second.revision()).isEqualTo(2);
        assertThat(Second.asked()).isEqualTo(2);

        first.close();
        assertThat(mapped(one)).isFalse();
        assertThat(Second.asked()).isEqualTo(2);
        second.close();
        assertThat(mapped(two)).isFalse();
    }

    @Test
    void itStaysAsLongAsAProductUsesIt() throws Exception {
        Path library = compile(3);
        PluginLibrary opened = PluginLibrary.open(First.class, "revision", library.toString(), folder);
        opened.acquire();
        opened.close();
        assertThat(mapped(library)).isTrue();
        assertThat(First.revision()).isEqualTo(3);
        opened.release();
        assertThat(mapped(library)).isFalse();
        assertThat(opened.open()).isFalse();
    }

    @Test
    void aHundredTimesOpenedAndClosedLeavesNothing() throws Exception {
        Path library = compile(4);
        for (int i = 0; i < 100; i++) {
            PluginLibrary opened = PluginLibrary.open(First.class, "revision", library.toString(), folder);
            assertThat(First.revision()).isEqualTo(4);
            assertThat(opened.has("asked")).isTrue();
            assertThat(opened.has("answered")).isFalse();
            opened.close();
        }
        assertThat(mapped(library)).isFalse();
    }

    @Test
    void whatIsNotThereOrNoneOfItsKindIsNamed() throws Exception {
        assertThatThrownBy(() -> PluginLibrary.open(First.class, "revision", "/nowhere/librevision.so", folder))
                .isInstanceOf(NoLibraryException.class)
                .hasMessageContaining("/nowhere/librevision.so cannot be opened");
        assertThatThrownBy(() -> PluginLibrary.open(First.class, "revision", "", folder))
                .isInstanceOf(NoLibraryException.class)
                .hasMessageContaining("no librevision for " + Platform.name());
        Path text = Files.writeString(folder.resolve("text.so"), "no library");
        assertThatThrownBy(() -> PluginLibrary.open(First.class, "revision", text.toString(), folder))
                .isInstanceOf(NoLibraryException.class);
        assertThatThrownBy(() -> PluginLibrary.open(First.class, "revision", "libm.so.6", folder))
                .isInstanceOf(NoLibraryException.class)
                .hasMessageContaining("libm.so.6 is no librevision");
    }

    @Test
    void platformsAreCalledAsTheirFoldersAre() {
        assertThat(Platform.name("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(Platform.name("Linux", "aarch64")).isEqualTo("linux-aarch64");
        assertThat(Platform.name("Windows 11", "amd64")).isEqualTo("windows-x86_64");
        assertThat(Platform.name("Mac OS X", "arm64")).isEqualTo("mac-aarch64");
    }
}
