// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on a loopback port of its own. It refuses to run as root, who therefore starts it as the user
 * {@code postgres}, in a folder that this user may enter.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String ACCOUNT = "postgres";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final int port = Ports.block(2);
    private final Path programs;
    private final Path folder;
    private @Nullable Program server;

    private PostgresServer(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** Makes an empty database and serves it. */
    public static PostgresServer start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            Program.missing("PostgreSQL is not installed: apt-get install postgresql");
        }
        try {
            Path folder = Files.createTempDirectory("jackfield-postgres");
            PostgresServer server = new PostgresServer(programs.orElseThrow(), folder);
            if (ROOT) {
                server.run(List.of("chown", ACCOUNT, folder.toString()));
            }
            server.run(server.unprivileged(
                    "initdb", "-D", server.data(), "-U", "jackfield", "--auth=trust", "--locale=C", "--no-sync"));
            server.resume();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> programs() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves again after {@link #stop}. */
    public void resume() {
        Program started = Program.start(
                "postgres",
                log(),
                Map.of(),
                unprivileged(
                        "postgres",
                        "-D",
                        data(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"));
        server = started;
        await("PostgreSQL to serve").atMost(Duration.ofSeconds(30)).until(() -> {
            if (!started.running()) {
                throw new AssertionError("PostgreSQL ended: " + started.output());
            }
            return query("SELECT 1").equals("1");
        });
    }

    /** Stops it; connections break at once. */
    public void stop() {
        Program running = server;
        if (running != null) {
            // Fast shutdown: it waits for no client.
            run(List.of("kill", "-INT", String.valueOf(running.pid())));
            running.await(20);
        }
        server = null;
    }

    /** By which an appliance finds it; user {@code jackfield}, no password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** What its own client shows for a query: bare values, empty if it does not answer. */
    public String query(String sql) {
        List<String> command = List.of(
                programs.resolve("psql").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "jackfield",
                "-d",
                "postgres",
                "-At",
                "-c",
                sql);
        try (Program psql = Program.start("psql", log(), Map.of(), command)) {
            return psql.await(10) == 0 ? psql.output().strip() : "";
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Beside its files; what ran here is told by them. */
    private Path log() {
        return folder.resolveSibling(folder.getFileName() + "-out");
    }

    private List<String> unprivileged(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (ROOT) {
            words.addAll(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    private void run(List<String> command) {
        try (Program program = Program.start("run", log(), Map.of(), command)) {
            if (program.await(60) != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + program.output());
            }
        }
    }

    @Override
    public void close() {
        stop();
        for (Path tree : List.of(folder, log())) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
