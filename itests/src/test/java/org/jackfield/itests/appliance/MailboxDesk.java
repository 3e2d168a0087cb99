// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/**
 * One mailbox of an appliance, by REST.
 *
 * @param name as in {@code jackfield.mailbox-NAME.cfg}
 */
public record MailboxDesk(Appliance appliance, String name) {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** What is heard before a message is taken down, in Hz. */
    private static final double BEEP = 1000;

    private String setting() {
        return "/api/setting/mailbox/" + name;
    }

    /** Sets it anew. */
    public void set(Map<String, ?> settings) {
        appliance.console().put(setting(), settings).ok();
    }

    /** All that is known of it. */
    public JsonNode look() {
        return appliance.console().get("/api/mailbox/" + name).ok();
    }

    /** Its only message, as soon as there is one. */
    public JsonNode message() {
        await("a message").atMost(SOON).until(() -> look().path("messages").size() == 1);
        return look().at("/messages/0");
    }

    public Wav sound(JsonNode message) {
        try {
            Path file = Files.createTempFile("message", ".wav");
            Files.write(
                    file,
                    appliance.console().bytes(message.path("href").asText(), "").body());
            Wav wav = Wav.read(file);
            Files.delete(file);
            return wav;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dials, waits for the tone and leaves a message of so many seconds. */
    public static void leave(Baresip phone, String number, double seconds) {
        phone.dial(number).established().hears(0.5);
        awaitBeep(phone);
        phone.hears(phone.secondsHeard() + seconds).hangUp();
        phone.closed();
    }

    /** Waits until a phone has heard that it may speak. */
    public static void awaitBeep(Baresip phone) {
        await("the tone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> phone.hearing().sounding(BEEP, Hearing.ALONE) > 0.15);
    }

    /** Throws all messages away, and the mailbox. */
    public void clear() {
        for (JsonNode message :
                appliance.console().get("/api/mailbox/" + name).body().path("messages")) {
            appliance
                    .console()
                    .delete("/api/mailbox/" + name + "/message/"
                            + message.path("id").asText());
        }
        appliance.console().delete(setting());
    }
}
