// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.BaresipConfig;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What somebody meets who unpacks the appliance and starts it: on a machine where another program holds the SIP port and
 * another instance runs already, up to the day when everything comes back from a backup.
 */
@ExtendWith(SharedAppliance.class)
class FirstStartE2E {

    private static final int LOW = 440;
    private static final int HIGH = 1000;

    private final Appliance shared;

    FirstStartE2E(Appliance shared) {
        this.shared = shared;
    }

    @Test
    void whatRunPrintsLeadsToACallAndABackupBringsItAllBack() throws IOException {
        int offset = Appliance.freeOffset();
        DatagramSocket holder = new DatagramSocket(5060 + offset, InetAddress.getLoopbackAddress());
        try (Appliance appliance = Appliance.launch("first", offset)) {
            theHeldPortIsSaidAtOnce(appliance);
            holder.close();
            appliance.launchAgain().ready();

            String block = greeting(appliance);
            appliance.operatedWith(found(block, "user admin, password (\\S+)"));
            String password = found(block, "Phone +phone1, number 101, password (\\S+)");
            Path folder = Appliance.work().resolve(appliance.data().getFileName() + "-phone");
            try (Baresip phone =
                    Baresip.start(BaresipConfig.phone(folder, "phone1", password, found(block, "SIP +(\\S+) "), LOW))) {
                phone.registered();
                callsRunAtBothInstancesAtOnce(appliance, phone);
                JsonNode record = appliance.console().recordOf("phone1");
                appliance.console().device("added", "pw-added", Map.of("number", List.of("7001")));

                backUpStopWipeAndRestore(appliance);
                startWhileThePortIsTaken(appliance);

                assertThat(appliance
                                .console()
                                .get("/api/record/" + record.path("id").asText())
                                .ok())
                        .isEqualTo(record);
                assertThat(appliance
                                .console()
                                .entry("device", "added")
                                .path("numbers")
                                .toString())
                        .isEqualTo("[\"7001\"]");
                await("the registration").atMost(Duration.ofSeconds(10)).until(() -> appliance
                        .console()
                        .entry("device", "phone1")
                        .path("registered")
                        .asBoolean());
                phone.dial("600").established().hears(2).hangUp();
                phone.closed();
            }
        } finally {
            holder.close();
        }
    }

    private static void theHeldPortIsSaidAtOnce(Appliance appliance) {
        await("the end of a start that cannot be")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !appliance.running());
        assertThat(appliance.printed())
                .contains("UDP port " + appliance.sipPort() + ", for SIP, is held by another program (java, process "
                        + ProcessHandle.current().pid() + ")")
                .contains("JACKFIELD_PORT_OFFSET");
    }

    /** The port was free when it was looked at, and is not when it is needed; then it is free again. */
    private static void startWhileThePortIsTaken(Appliance appliance) throws IOException {
        String port = String.valueOf(appliance.sipPort());
        appliance.launchAgain();
        await("the start to have looked at the ports")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Files.exists(appliance.data().resolve("data/jackfield.pid")));
        try (DatagramSocket holder = new DatagramSocket(appliance.sipPort(), InetAddress.getLoopbackAddress())) {
            await("health to name the port").atMost(Duration.ofSeconds(90)).until(() -> sip(appliance)
                    .contains(port));
            assertThat(holder.isBound()).isTrue();
            assertThat(sip(appliance)).contains("stop the program that holds the port");
            assertThat(appliance.console().up()).isFalse();
            assertThat(appliance.log()).contains(sip(appliance));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> appliance.printed().contains(sip(appliance)));
        }
        appliance.ready();
    }

    /** What health says about SIP. */
    private static String sip(Appliance appliance) {
        for (JsonNode part : appliance.console().health().path("parts")) {
            if (part.path("part").asText().equals("sip")) {
                return part.path("sentence").asText();
            }
        }
        return "";
    }

    private static String greeting(Appliance appliance) {
        await("the greeting")
                .atMost(Duration.ofSeconds(10))
                .until(() -> appliance.printed().contains("Try "));
        String printed = appliance.printed();
        return printed.substring(printed.indexOf("Jackfield is up."));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private void callsRunAtBothInstancesAtOnce(Appliance appliance, Baresip phone) {
        try (Phones phones = new Phones(shared, "neighbour")) {
            Baresip neighbour = phones.phone("neighbour", HIGH, UnaryOperator.identity());
            phone.dial("600").established();
            neighbour.dial("600").established().hears(3);
            phone.hears(3);

            assertThat(appliance.console().callOf("phone1").path("dialled").asText())
                    .isEqualTo("600");
            assertThat(shared.console()
                            .callOf(phones.name("neighbour"))
                            .path("dialled")
                            .asText())
                    .isEqualTo("600");
            assertThat(shared.console().calls().toString()).doesNotContain("phone1");
            phone.hangUp();
            neighbour.hangUp();
            phone.closed();
            neighbour.closed();
            assertThat(phone.hearing().gaps(LOW)).isZero();
            assertThat(neighbour.hearing().gaps(HIGH)).isZero();
        }
    }

    private static void backUpStopWipeAndRestore(Appliance appliance) throws IOException {
        Path backup = Appliance.work().resolve(appliance.data().getFileName() + ".tar.gz");
        appliance.command("backup", backup.toString());
        appliance.stop();
        try (Stream<Path> files = Files.walk(appliance.data())) {
            files.sorted(Comparator.reverseOrder()).forEach(FirstStartE2E::delete);
        }
        appliance.command("restore", backup.toString());
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
