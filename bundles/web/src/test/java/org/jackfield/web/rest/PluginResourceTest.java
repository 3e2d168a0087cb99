// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.api.security.Users.Role;
import org.junit.jupiter.api.Test;

class PluginResourceTest {

    private static final String OPUS = "plugin/jackfield-codec-opus";

    private final Caller caller = new Caller();

    @Test
    void aPluginIsShownWithItsUsersSettingsAndJob() {
        Caller.Answer all = caller.get("plugin");
        assertThat(all.text("/0/feature")).isEqualTo("jackfield-codec-opus");
        Caller.Answer one = caller.get(OPUS);
        assertThat(one.body()).isEqualTo(all.body().get(0));
        assertThat(one.text("/kind")).isEqualTo("codec");
        assertThat(one.text("/state")).isEqualTo("working");
        assertThat(one.body().at("/updatable").asBoolean()).isTrue();
        assertThat(one.body().at("/uses/0").toString()).isEqualTo("{\"by\":\"stage\",\"name\":\"opus\",\"count\":4}");
        assertThat(one.text("/settings/0/kind")).isEqualTo("codec-opus");
        assertThat(one.text("/job/sentence")).isEqualTo("Is being exchanged.");
        assertThat(one.body().has("needed")).isFalse();
    }

    @Test
    void verbsAnswerAtOnceWithAJob() {
        Caller.Answer job = caller.call("POST", OPUS + "/uninstall", "");
        assertThat(job.status()).isEqualTo(202);
        assertThat(job.text("/state")).isEqualTo("waiting");
        assertThat(caller.call("POST", OPUS + "/update", "").status()).isEqualTo(202);
        caller.call("POST", OPUS + "/drain", "");
        caller.call("POST", OPUS + "/drain?limit=5", "");
        assertThat(caller.house.plugins.asked)
                .containsExactly(
                        "UNINSTALL jackfield-codec-opus",
                        "UPDATE jackfield-codec-opus",
                        "DRAIN jackfield-codec-opus 600",
                        "DRAIN jackfield-codec-opus 5");
    }

    @Test
    void whatMakesNoSenseIsAnsweredWithASentence() {
        Caller.Answer twice = caller.call("POST", OPUS + "/install", "");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("/detail")).isEqualTo("Codec Opus is in already.");
        Caller.Answer unknown = caller.call("POST", "plugin/jackfield-codec-x/uninstall", "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/detail")).contains("no plug-in 'jackfield-codec-x'");
        Caller.Answer eternal = caller.call("POST", OPUS + "/drain?limit=ever", "");
        assertThat(eternal.status()).isEqualTo(400);
        assertThat(eternal.text("/detail")).contains("0 to 86400");
    }

    @Test
    void operatorsSeeAndAdminsChange() {
        caller.role = Optional.of(Role.USER);
        assertThat(caller.get("plugin").status()).isEqualTo(403);
        caller.role = Optional.of(Role.OPERATOR);
        assertThat(caller.get("plugin").status()).isEqualTo(200);
        assertThat(caller.call("POST", OPUS + "/uninstall", "").status()).isEqualTo(403);
        assertThat(caller.house.plugins.asked).isEmpty();
    }
}
