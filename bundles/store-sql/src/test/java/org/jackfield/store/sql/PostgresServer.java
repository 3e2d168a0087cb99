// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server on a free loopback port with its files in a temporary folder. PostgreSQL refuses to run as root, so
 * root starts it as the user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {

    private static final String ACCOUNT = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path programs;
    private final Path folder;
    private final int port;
    private Optional<Process> process = Optional.empty();

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The newest server's programs on this machine; empty if there is none. */
    static Optional<Path> programs() {
        try (Stream<Path> versions =
                Stream.concat(versions(Path.of("/usr/lib/postgresql")), versions(Path.of("/usr/local/pgsql")))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        }
    }

    /** Makes the server's files; it does not run yet. */
    static PostgresServer prepare(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("jackfield-postgres");
        PostgresServer server = new PostgresServer(programs, folder, freePort());
        if (root()) {
            server.call(List.of("chown", ACCOUNT, folder.toString()));
        }
        server.call(server.unprivileged(
                programs.resolve("initdb").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-U",
                "jackfield",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        return server;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException {
        process = Optional.of(new ProcessBuilder(unprivileged(
                        programs.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !process.get().isAlive()) {
                throw new IOException("PostgreSQL has not started; see " + folder + ".log");
            }
            pause();
        }
    }

    /** Stops it as if it had crashed: connections break at once. */
    void stop() throws IOException {
        if (process.isPresent()) {
            // By process id: setpriv has become the server.
            call(List.of("kill", "-QUIT", Long.toString(process.get().pid())));
            waitFor(process.get());
            process = Optional.empty();
        }
    }

    /** The URL of a new, empty schema. */
    String newSchema(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        }
        return url("postgres") + "&currentSchema=" + name;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=jackfield";
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url("postgres"))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> unprivileged(String... command) {
        List<String> words = new ArrayList<>();
        if (root()) {
            words.addAll(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        }
        words.addAll(List.of(command));
        return words;
    }

    private void call(List<String> command) throws IOException {
        // Not in the folder of the build, which the unprivileged user may be unable to enter.
        Process called = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of("/").toFile())
                .start();
        waitFor(called);
    }

    private static void waitFor(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("This took too long: " + process.info().commandLine());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Stream<Path> versions(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not one of those that the system lends to whoever asks: the server is started later, and again. */
    private static int freePort() throws IOException {
        IOException trouble = new IOException("no port was tried");
        for (int attempt = 0; attempt < 20; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(24_000, 28_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                trouble = e;
            }
        }
        throw trouble;
    }
}
