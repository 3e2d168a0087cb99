// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateResourceTest {

    private final Caller caller = new Caller();
    private final List<Object> asked = new ArrayList<>();

    @BeforeEach
    void begin() {
        caller.house.certificate = Optional.of(new ServerCertificate() {
            @Override
            public View view() {
                return new View(
                        "CN=router",
                        "CN=ca",
                        List.of("router"),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "AB",
                        false,
                        "EC 256",
                        "/etc/tls",
                        "PEM",
                        Optional.empty());
            }

            @Override
            public void install(String chain, String key) {
                if (key.equals("other")) {
                    throw new InvalidSettingsException("certificate", List.of(new SettingsProblem("key", "not its")));
                }
                asked.add(chain + " " + key);
            }

            @Override
            public void install(byte[] pkcs12, String password) {
                asked.add(pkcs12.length + " " + password);
            }

            @Override
            public void renew(List<String> names) {
                asked.add(names);
            }
        });
    }

    @Test
    void itIsShownToAdmins() {
        assertThat(caller.get("certificate").text("/issuer")).isEqualTo("CN=ca");
        assertThat(caller.get("certificate").body().has("problem")).isFalse();
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.get("certificate").status()).isEqualTo(403);
    }

    @Test
    void itIsPutInPlaceAsPemOrAsAnArchive() {
        assertThat(caller.call("PUT", "certificate", "{\"certificate\":\"c\",\"key\":\"k\"}")
                        .text("/subject"))
                .isEqualTo("CN=router");
        caller.call("PUT", "certificate", "{\"pkcs12\":\"AAEC\",\"password\":\"p\"}");
        assertThat(asked).containsExactly("c k", "3 p");
        assertThat(caller.call("PUT", "certificate", "{\"certificate\":\"c\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aMistakeNamesItsField() {
        Caller.Answer answer = caller.call("PUT", "certificate", "{\"certificate\":\"c\",\"key\":\"other\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("key");
        assertThat(answer.text("/errors/0/reason")).isEqualTo("not its");
    }

    @Test
    void aNewOneIsMadeForNamesOrForThisMachine() {
        caller.call("POST", "certificate", "{\"names\":[\" router.example \",\"\"]}");
        caller.call("POST", "certificate", "{}");
        assertThat(asked).containsExactly(List.of("router.example"), List.of());
    }
}
