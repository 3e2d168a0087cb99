// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.webrtc.ice.IceServer;
import org.junit.jupiter.api.Test;

class WebrtcRulesTest {

    private static final String TURN = "turn:turn.example.org";

    private final WebrtcRules rules = new WebrtcRules();

    private record Settings(String[] stun, String[] turn, String user, String password, String secret)
            implements WebrtcSettings {

        static Settings turn(String user, String password, String secret) {
            return new Settings(new String[] {""}, new String[] {" " + TURN}, user, password, secret);
        }

        @Override
        public String turn$_$user() {
            return user;
        }

        @Override
        public String turn$_$password() {
            return password;
        }

        @Override
        public String turn$_$secret() {
            return secret;
        }

        @Override
        public int turn$_$seconds() {
            return 60;
        }

        @Override
        public String ice() {
            return "lite";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return WebrtcSettings.class;
        }
    }

    private List<String> wrong(Settings settings) {
        return rules.check("", settings).stream().map(SettingsProblem::key).toList();
    }

    @Test
    void aTurnServerNeedsAnAccountOfOneKind() {
        assertThat(wrong(Settings.turn("", "", ""))).containsExactly("turn");
        assertThat(wrong(Settings.turn("all", "", ""))).containsExactly("turn-password");
        assertThat(wrong(Settings.turn("", "geheim", ""))).containsExactly("turn-user");
        assertThat(wrong(Settings.turn("all", "geheim", "north"))).containsExactly("turn-secret");
        assertThat(wrong(Settings.turn("all", "geheim", ""))).isEmpty();
        assertThat(wrong(Settings.turn("", "", "north"))).isEmpty();
    }

    @Test
    void whatIsNoUriIsNamed() {
        Settings settings = new Settings(new String[] {"stun.example.org"}, new String[] {"udp:here"}, "", "", "north");
        assertThat(wrong(settings)).containsExactly("stun", "turn");
        assertThat(rules.check("", settings).get(0).reason()).contains("'stun.example.org'");
    }

    @Test
    void whatIsSetHoldsAtOnce() {
        assertThat(rules.servers().tell("anna", Instant.EPOCH)).isEmpty();
        rules.apply("", Settings.turn("all", "geheim", ""));
        assertThat(rules.servers().tell("anna", Instant.EPOCH))
                .containsExactly(new IceServer(List.of(TURN), "all", "geheim"));
        rules.apply("", Settings.turn("", "", "north"));
        assertThat(rules.servers().tell("anna", Instant.EPOCH))
                .singleElement()
                .extracting(IceServer::username)
                .isEqualTo("60:anna");
    }
}
