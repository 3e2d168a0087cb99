// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real program beside the appliance: started by the test, its output kept in a file, ended by its process id. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Requires that a program is there; see {@link #missing}. */
    public static void need(String command, String debianPackage) {
        for (String folder : List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, command))) {
                return;
            }
        }
        missing(command + " is not installed: apt-get install " + debianPackage);
    }

    /**
     * Ends a test that cannot run for want of something. It fails where all peers are required ({@code test.peers} of the
     * build), and is left out elsewhere.
     */
    static void missing(String what) {
        if (System.getProperty("jackfield.peers", "optional").equals("required")) {
            throw new AssertionError(what);
        }
        Assumptions.abort(what);
    }

    /**
     * Starts a program.
     *
     * @param folder its working folder; its output goes to {@code NAME.log} there
     */
    public static Program start(String name, Path folder, Map<String, String> environment, List<String> command) {
        return start(
                name,
                folder,
                environment,
                command,
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** The same for a program that is told what to do by {@link #tell}. */
    static Program startListening(String name, Path folder, Map<String, String> environment, List<String> command) {
        return start(name, folder, environment, command, ProcessBuilder.Redirect.PIPE);
    }

    private static Program start(
            String name,
            Path folder,
            Map<String, String> environment,
            List<String> command,
            ProcessBuilder.Redirect input) {
        try {
            Files.createDirectories(folder);
            Path output = folder.resolve(name + ".log");
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
            builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.redirectInput(input);
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command, e);
        }
    }

    /** Writes a line to its input. */
    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and gives its exit status. */
    public int await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                close();
                throw new AssertionError("Still running after " + seconds + " s: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean running() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end; after five seconds it has to. */
    @Override
    public void close() {
        stop(5);
    }

    /** Asks it to end, and makes it after some seconds. Its children go with it. */
    public void stop(int seconds) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends it without warning, as a power cut would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
