// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jackfield.itests.Conversation.HIGH;
import static org.jackfield.itests.Conversation.LOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console.Answer;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.ShippedKar;
import org.jackfield.itests.plugin.TroublePlugin;
import org.jackfield.itests.plugin.TroublePlugin.Trouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plug-ins of strangers, good and broken, come and go while two people talk, who do not notice. */
@ExtendWith(SharedAppliance.class)
class HotPlugE2E {

    /** Of each second that a phone hears: some tenths may be missing while a bundle is read and resolved on a busy machine. */
    private static final double LEAST = 0.7;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Appliance appliance;
    private final PluginDesk desk;
    private final Path work = Appliance.work().resolve("kars");

    HotPlugE2E(Appliance appliance) {
        this.appliance = appliance;
        desk = new PluginDesk(appliance::console);
    }

    @Test
    void whatStrangersBringIsVerifiedTriedAndTakenBackWhileTwoTalk() throws IOException {
        try (Phones phones = new Phones(appliance, "hotplug")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Conversation talk = Conversation.between(appliance, anna, bert);

            corrupt();
            talk.lasts(1);
            foreign();
            talk.lasts(1);
            backedOut(Trouble.THROWS, "does not start: IllegalStateException: it is out of order");
            talk.lasts(1);
            backedOut(Trouble.OFFERS_NOTHING, "offers nothing");
            talk.lasts(1);
            backedOut(Trouble.SLEEPS, "was interrupted at org.jackfield.itests.plugin.TroublePlugin.start");
            talk.lasts(1);
            updatedAndTakenBack();
            talk.lasts(1);
            hangsInItsStop();
            talk.lasts(1);
            dropped();
            talk.lasts(2);
            anna.hangUp();
            bert.closed();
            anna.closed();

            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
        }
    }

    @Test
    @Tag("long")
    void aStartThatHeedsNoInterruptHoldsUpItselfOnly() throws IOException {
        PlugInKar kar = PlugInKar.of("stubborn", "1.0.0").with(Trouble.HANGS_IN_START);
        try (Phones phones = new Phones(appliance, "stubborn")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("PCMU"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Conversation talk = Conversation.between(appliance, anna, bert);
            String id = desk.shelve(kar.pack(work));
            hangs("install", kar.feature(), "com.example.stubborn hangs in its start at");
            talk.lasts(2).ends();

            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
            unshelved(id);
        }
    }

    @Test
    void aCodecIsUpdatedUnderThoseWhoSpeakItAndTakenBack() {
        ShippedKar next = new ShippedKar("codec-opus", "0.1.1", "jackfield-lib-jna");
        try (Phones phones = new Phones(appliance, "update")) {
            Baresip anna = phones.phone("anna", LOW, config -> config.codecs("opus"));
            Baresip bert = phones.phone("bert", HIGH, config -> config.codecs("PCMA"));
            Conversation talk = Conversation.between(appliance, anna, bert);
            assertThat(appliance.console().stages("codec-opus 0.1.0")).isEqualTo(2);

            String id = desk.shelve(next.pack(work));
            desk.done("update", next.feature());
            assertThat(appliance.console().stages("codec-opus 0.1.1")).isEqualTo(2);
            talk.lasts(2);
            desk.rollsBack(desk.lastChange().path("id").asLong(), next.feature());
            assertThat(appliance.console().stages("codec-opus 0.1.0")).isEqualTo(2);
            talk.lasts(2).ends();

            Conversation.everySecond(anna, HIGH, LEAST);
            Conversation.everySecond(bert, LOW, LEAST);
            unshelved(id);
        }
    }

    private void corrupt() throws IOException {
        Path kar = PlugInKar.of("corrupt", "1.0.0").pack(work);
        byte[] whole = Files.readAllBytes(kar);
        refused(desk.upload(Files.write(kar, Arrays.copyOf(whole, whole.length / 2))), "broken or no KAR file");
        whole[whole.length / 3] ^= 0x55;
        refused(desk.upload(Files.write(kar, whole)), "broken");
        refused(
                appliance.console().upload("/api/plugin/kar?sha256=" + "0".repeat(64), kar),
                "was changed on its way, or is another one");
        refused(desk.upload(Files.writeString(kar, "no ZIP file")), "broken or no KAR file");
    }

    private void foreign() {
        refused(
                desk.upload(PlugInKar.of("foreign", "1.0.0").api("[7,8)").pack(work)),
                "was built for version [7.0.0,8.0.0) of org.jackfield.api.media, here it is 0.1.0");
        assertThat(appliance
                        .console()
                        .get("/api/plugin/jackfield-suppressor-foreign")
                        .status())
                .isEqualTo(404);
    }

    private static void refused(Answer answer, String words) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).contains(words);
    }

    private void backedOut(Trouble trouble, String words) {
        String name = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        PlugInKar kar = PlugInKar.of(name, "1.0.0").with(trouble);
        String id = desk.shelve(kar.pack(work));
        JsonNode job = desk.does("install", kar.feature());
        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.path("sentence").asText()).contains(words, "Everything was put back as it was.");
        assertThat(desk.installed(kar.feature())).isEmpty();
        assertThat(desk.lastChange().path("outcome").asText()).isEqualTo("backed-out");
        assertThat(appliance.shell("bundle:list -s")).doesNotContain("com.example." + name);
        unshelved(id);
    }

    private void updatedAndTakenBack() {
        PlugInKar first = PlugInKar.of("polite", "1.0.0");
        PlugInKar second = PlugInKar.of("polite", "1.1.0");
        PlugInKar broken = PlugInKar.of("polite", "1.2.0").with(Trouble.THROWS);
        String feature = first.feature();
        String one = desk.shelve(first.pack(work));
        JsonNode preview =
                appliance.console().get("/api/plugin/" + feature + "/preview").ok();
        assertThat(preview.path("origin").asText()).isEqualTo("uploaded");
        assertThat(preview.at("/bundles/0/name").asText()).isEqualTo("com.example.polite");
        desk.done("install", feature);
        assertThat(desk.engines()).contains("com.example.polite 1.0.0");

        String two = desk.shelve(second.pack(work));
        desk.done("update", feature);
        assertThat(desk.engines()).contains("com.example.polite 1.1.0").doesNotContain("polite 1.0.0");
        long update = desk.lastChange().path("id").asLong();
        assertThat(desk.lastChange().path("user").asText()).isEqualTo("admin");
        assertThat(desk.lastChange().path("from").asText()).isEqualTo("127.0.0.1");

        String three = desk.shelve(broken.pack(work));
        assertThat(desk.does("update", feature).path("state").asText()).isEqualTo("failed");
        assertThat(desk.installed(feature)).isEqualTo("1.1.0");
        assertThat(desk.engines()).contains("com.example.polite 1.1.0");

        desk.rollsBack(update, feature);
        assertThat(desk.engines()).contains("com.example.polite 1.0.0");
        desk.rollsBack(update - 1, feature);
        assertThat(desk.installed(feature)).isEmpty();
        assertThat(desk.engines()).doesNotContain("polite");
        unshelved(one);
        unshelved(two);
        unshelved(three);
    }

    private void hangsInItsStop() throws IOException {
        PlugInKar kar = PlugInKar.of("sticky", "1.0.0").with(Trouble.HANGS_IN_STOP);
        String id = desk.shelve(kar.pack(work));
        desk.done("install", kar.feature());
        hangs("uninstall", kar.feature(), "com.example.sticky hangs in its stop at");
        unshelved(id);
    }

    /** What hangs holds up itself only: others come and go, and it goes when it comes back. */
    private void hangs(String verb, String feature, String words) throws IOException {
        Path release = appliance.data().resolve(TroublePlugin.RELEASE);
        try {
            JsonNode job = desk.does(verb, feature);
            assertThat(job.path("state").asText()).isEqualTo("hanging");
            assertThat(job.path("sentence").asText()).contains(words);
            desk.done("uninstall", "jackfield-codec-l16");
            desk.done("install", "jackfield-codec-l16");
        } finally {
            Files.createFile(release);
        }
        await("it to go").atMost(PATIENCE).until(() -> desk.installed(feature).isEmpty());
        Files.delete(release);
    }

    private void dropped() throws IOException {
        Path jar = PlugInKar.of("dropped", "1.0.0").jar(work);
        Path target = appliance.data().resolve("deploy/dropped.jar");
        Files.copy(jar, target);
        try {
            await("it to be seen").atMost(PATIENCE).until(() -> unmanaged().contains("deploy/dropped.jar"));
            await("it to work").atMost(PATIENCE).until(() -> desk.engines().contains("com.example.dropped"));
        } finally {
            Files.delete(target);
        }
        await("it to go").atMost(PATIENCE).until(() -> !unmanaged().contains("dropped"));
    }

    private String unmanaged() {
        return appliance.console().get("/api/plugin/unmanaged").ok().toString();
    }

    private void unshelved(String id) {
        assertThat(appliance.console().delete("/api/plugin/kar/" + id).status()).isEqualTo(204);
    }

    @Test
    void everyPluginSaysWhatWouldComeAndFitsTheApi() {
        for (JsonNode plugin : appliance.console().get("/api/plugin").ok()) {
            JsonNode preview = appliance
                    .console()
                    .get("/api/plugin/" + plugin.path("feature").asText() + "/preview")
                    .ok();
            assertThat(preview.path("problems")).as("%s", preview).isEmpty();
            assertThat(preview.path("bundles")).as("%s", preview).isNotEmpty();
        }
        assertThat(appliance
                        .console()
                        .post("/api/plugin/history/999999/rollback", Map.of())
                        .status())
                .isEqualTo(409);
    }
}
