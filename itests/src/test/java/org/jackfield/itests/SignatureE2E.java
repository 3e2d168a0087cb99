// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console.Answer;
import org.jackfield.itests.appliance.PluginDesk;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.plugin.PlugInKar;
import org.jackfield.itests.plugin.Repacked;
import org.jackfield.itests.plugin.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where signatures are required, only what somebody trusted has signed is taken. */
@ExtendWith(SharedAppliance.class)
class SignatureE2E {

    private static final String SETTINGS = "/api/setting/plugins";

    private final Appliance appliance;
    private final PluginDesk desk;
    private final Path work = Appliance.work().resolve("signed-" + UUID.randomUUID());

    SignatureE2E(Appliance appliance) {
        this.appliance = appliance;
        desk = new PluginDesk(appliance::console);
    }

    @Test
    void onlyWhatSomebodyTrustedHasSignedIsTaken() throws IOException {
        Path trusted = appliance.etc().resolve("plugin-signers.pem");
        Answer early = appliance.console().put(SETTINGS, Map.of("signature", "required"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body().toString()).contains("plugin-signers.pem", "cannot be read");

        Signer installer = new Signer("installer", work);
        installer.certify(trusted);
        appliance.console().put(SETTINGS, Map.of("signature", "required")).ok();
        try {
            refused(PlugInKar.of("unsigned", "1.0.0").pack(work), "It is not signed by anybody who is trusted");
            Path foreign = PlugInKar.of("foreign", "1.0.0").pack(work);
            refused(new Signer("stranger", work).sign(foreign), "It is not signed by anybody who is trusted");
            Path signed = installer.sign(PlugInKar.of("signed", "1.0.0").pack(work));
            refused(changed(signed), "changed after it was signed");

            JsonNode kar = desk.upload(signed).ok();
            assertThat(kar.path("signer").asText()).isEqualTo("CN=installer");
            desk.done("install", "jackfield-suppressor-signed");
            desk.done("uninstall", "jackfield-suppressor-signed");
            appliance
                    .console()
                    .delete("/api/plugin/kar/" + kar.path("id").asText())
                    .ok();
        } finally {
            appliance.console().put(SETTINGS, Map.of("signature", "off")).ok();
            Files.delete(trusted);
        }
    }

    private void refused(Path kar, String words) {
        Answer answer = desk.upload(kar);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).contains(words);
    }

    /** With another bundle under the same signature. */
    private Path changed(Path signed) {
        byte[] other = {1, 2, 3};
        return Repacked.of(
                signed,
                work.resolve("changed.kar"),
                manifest -> {},
                (name, content) -> Optional.of(name.endsWith(".jar") ? other : content));
    }
}
