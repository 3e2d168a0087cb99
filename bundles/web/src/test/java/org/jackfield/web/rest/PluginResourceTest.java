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
        assertThat(one.body().at("/uses/0").toString())
                .isEqualTo("{\"by\":\"stage\",\"name\":\"opus\",\"count\":4,\"barred\":0}");
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
                        "UNINSTALL jackfield-codec-opus by eve from 127.0.0.1",
                        "UPDATE jackfield-codec-opus by eve from 127.0.0.1",
                        "DRAIN jackfield-codec-opus 600 by eve from 127.0.0.1",
                        "DRAIN jackfield-codec-opus 5 by eve from 127.0.0.1");
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

    @Test
    void whatWouldComeIsSeenBeforehand() {
        Caller.Answer preview = caller.get(OPUS + "/preview");
        assertThat(preview.text("/replaces")).isEqualTo("0.1.0");
        assertThat(preview.text("/bundles/0/name")).isEqualTo("org.jackfield.codec-opus");
        assertThat(preview.text("/problems/0")).contains("another API");
        assertThat(caller.get("plugin/unmanaged").text("/0/location")).isEqualTo("deploy/thing.jar");
    }

    @Test
    void whatWasDoneIsToldAndTakenBack() {
        Caller.Answer history = caller.get("plugin/history");
        assertThat(history.text("/0/outcome")).isEqualTo("backed-out");
        assertThat(history.text("/0/user")).isEqualTo("eve");
        assertThat(history.text("/0/steps/0/after")).isEqualTo("0.2.0");
        assertThat(caller.call("POST", "plugin/history/3/rollback", "").status())
                .isEqualTo(202);
        assertThat(caller.house.plugins.asked).containsExactly("ROLLBACK jackfield-codec-opus 3 by eve from 127.0.0.1");
    }

    @Test
    void aFileIsPutOnTheShelfAndTakenOff() {
        Caller.Answer added = caller.call("POST", "plugin/kar?name=clock.kar&sha256=abc", "PK");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/id")).isEqualTo("abc");
        assertThat(added.text("/plugins/0/feature")).isEqualTo("jackfield-app-clock");
        assertThat(caller.get("plugin/kar").text("/0/name")).isEqualTo("clock.kar");
        assertThat(caller.call("DELETE", "plugin/kar/abc", "").status()).isEqualTo(204);
        assertThat(caller.call("DELETE", "plugin/kar/abc", "").text("/detail")).contains("no file abc");
        assertThat(caller.call("POST", "plugin/kar?name=..%2Fx", "PK").status()).isEqualTo(400);
    }
}
