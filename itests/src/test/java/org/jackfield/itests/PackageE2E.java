// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.peer.Program;
import org.jackfield.itests.plugin.PlugInKar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Debian package on this very machine: installed, run as its user, updated, removed and purged. */
@Tag("long")
class PackageE2E {

    private static final Path PACKAGE = Path.of(System.getProperty("jackfield.package", ""))
            .toAbsolutePath()
            .normalize();
    private static final Path UNIT = Path.of("/usr/lib/systemd/system/jackfield.service");
    private static final Path DATA = Path.of("/var/lib/jackfield");
    private static final Path PROGRAM = Path.of("/usr/share/jackfield");
    private static final int OFFSET = 1700;
    private static final String PASSWORD = "operate-me-packaged";
    private static final String TONES = "jackfield-app-tones";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder = Appliance.work().resolve("package");
    private Console console = login();
    private final PluginDesk desk = new PluginDesk(() -> console);

    private static Console login() {
        return new Console("http://127.0.0.1:" + (8080 + OFFSET), PASSWORD);
    }

    @BeforeEach
    void nobodysInstance() {
        Program.need("dpkg", "dpkg");
        Program.need("systemd-analyze", "systemd");
        Assumptions.assumeFalse(Files.exists(DATA), "There is an instance of somebody's on this machine");
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "dpkg needs root");
    }

    @AfterEach
    void leaveNothing() {
        Program.start("purge-again", folder, Map.of(), List.of("dpkg", "-P", "jackfield"))
                .await(60);
    }

    @Test
    void itRunsAsItsUserKeepsItsDataAndPlugInsOverAnUpdateAndLeavesNothingWhenPurged() throws IOException {
        PlugInKar kar = PlugInKar.of("packaged", "1.0.0");
        run("install", "dpkg", "-i", PACKAGE.toString());
        assertThat(run("verify", "systemd-analyze", "verify", UNIT.toString())).doesNotContain("jackfield.service:");
        try (Program service = service()) {
            assertThat(Files.getOwner(DATA.resolve("etc")).getName()).isEqualTo("jackfield");
            assertThat(Files.readString(Path.of("/proc/" + service.pid() + "/status")))
                    .containsPattern("CapEff:\\s+0000000000000000");
            desk.shelve(kar.pack(folder));
            desk.done("install", kar.feature());
            desk.done("uninstall", TONES);
            service.stop(60);
            assertThat(service.running()).isFalse();
        }

        Path secret = DATA.resolve("etc/tls/jackfield.key");
        byte[] before = Files.readAllBytes(secret);
        run("update", "dpkg", "-i", PACKAGE.toString());
        assertThat(secret).hasBinaryContent(before);
        // The package is of the same version; of another, all bundles are installed anew.
        Files.writeString(DATA.resolve("data/version"), "an older one\n");
        try (Program service = service()) {
            await("what was plugged")
                    .atMost(PATIENCE)
                    .until(() -> desk.installed(kar.feature()).equals("1.0.0")
                            && desk.installed(TONES).isEmpty());
            service.stop(60);
        }

        run("remove", "dpkg", "-r", "jackfield");
        assertThat(PROGRAM).doesNotExist();
        assertThat(secret).exists();
        run("purge", "dpkg", "-P", "jackfield");
        assertThat(DATA).doesNotExist();
        assertThat(run("user", "getent", "passwd")).doesNotContain("jackfield");
    }

    /** The unit's command, running until it serves. */
    private Program service() throws IOException {
        console = login();
        Program service = Program.start("service-" + System.nanoTime(), folder, environment(), start());
        await("the service to serve").atMost(PATIENCE).until(() -> !service.running() || console.up());
        return service;
    }

    /** The unit's command as its user, as systemd would start it. */
    private static List<String> start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--reuid=jackfield", "--regid=jackfield", "--init-groups", "--bounding-set=-all"));
        Files.readAllLines(UNIT).stream()
                .filter(line -> line.startsWith("ExecStart="))
                .map(line -> line.substring("ExecStart=".length()).split(" "))
                .forEach(words -> command.addAll(List.of(words)));
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of(
                "JACKFIELD_DATA",
                DATA.toString(),
                "JACKFIELD_PORT_OFFSET",
                String.valueOf(OFFSET),
                "JACKFIELD_ADMIN_PASSWORD",
                PASSWORD);
    }

    private String run(String name, String... command) {
        Program program = Program.start(name, folder, Map.of(), List.of(command));
        int status = program.await(120);
        assertThat(status)
                .as("%s: %s", String.join(" ", command), program.output())
                .isZero();
        return program.output();
    }
}
