// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/** A real browser with the console's phone open, which speaks a tone and keeps what it hears. */
public final class Browser implements AutoCloseable {

    private static final Path SCRIPT = Path.of("../dashboard/e2e/softphone.mjs").toAbsolutePath();
    private static final int RATE = 48_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Process process;
    private final Path output;
    private final BufferedWriter input;
    private int answers;

    private Browser(Path folder, Process process, Path output) {
        this.folder = folder;
        this.process = process;
        this.output = output;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts one and logs in as {@code admin}. */
    public static Browser open(Console console, Path folder, int toneHz) {
        Program.need("chromium", "chromium");
        Program.need("node", "nodejs");
        Program.need("ffmpeg", "ffmpeg");
        Path spoken = Wav.tone(toneHz, RATE, 60).write(folder.resolve("spoken.wav"));
        Path output = folder.resolve("browser.log");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("node", SCRIPT.toString(), console.base(), spoken.toString(), folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("CONSOLE_PASSWORD", console.password()));
        try {
            Browser browser = new Browser(folder, builder.start(), output);
            browser.answered("ready", PATIENCE);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does one of the script's deeds, and fails with its words if that fails. */
    public Browser does(String deed) {
        return does(deed, PATIENCE);
    }

    private Browser does(String deed, Duration patience) {
        try {
            input.write(deed);
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answered(deed, patience);
        return this;
    }

    private void answered(String deed, Duration patience) {
        int before = answers;
        await("the browser to " + deed).atMost(patience).until(() -> !process.isAlive() || count() > before);
        answers = count();
        String said = said();
        if (said.lines().noneMatch(("ok " + deed)::equals) || said.contains("failed " + deed)) {
            throw new AssertionError("The browser could not " + deed + ": " + said);
        }
    }

    private int count() {
        return (int) said().lines()
                .filter(line -> line.startsWith("ok ") || line.startsWith("failed "))
                .count();
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong in the page so far, by its own console. */
    public List<String> complaints() {
        return said().lines().filter(line -> line.startsWith("console: ")).toList();
    }

    /** Listens for so many seconds from now on. */
    public Hearing hears(int seconds) {
        does("hear " + seconds, PATIENCE.plusSeconds(seconds));
        Path heard = folder.resolve("heard.wav");
        try (Program ffmpeg = Program.start(
                "ffmpeg",
                folder,
                Map.of(),
                List.of("ffmpeg", "-y", "-loglevel", "error", "-i", "heard.webm", "-ac", "1", "heard.wav"))) {
            if (ffmpeg.await(30) != 0) {
                throw new AssertionError("What the browser heard cannot be read: " + ffmpeg.output());
            }
        }
        return Hearing.of(Wav.read(heard));
    }

    @Override
    public void close() {
        try (input) {
            if (process.isAlive()) {
                input.write("end");
                input.newLine();
            }
        } catch (IOException e) {
            // It is gone already.
        }
        List<ProcessHandle> children = process.descendants().toList();
        try {
            if (!process.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
