// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path etc;

    private final Declaration declaration = Declaration.of(Phones.owner(), Phones.metatype());

    private Values check(String... keysAndValues) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            raw.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        Variables variables = new Variables(
                etc, name -> name.equals("PW") ? Optional.of("from-env") : Optional.empty(), name -> Optional.empty());
        return Values.check(declaration, raw, variables);
    }

    private static String reason(Values values) {
        assertThat(values.problems()).hasSize(1);
        SettingsProblem problem = values.problems().get(0);
        return problem.key() + ": " + problem.reason();
    }

    @Test
    void defaultsFillInWhatIsLeftOut() {
        Phone phone = check("password", "secret").as(Phone.class);
        assertThat(phone.digest()).isEqualTo("both");
        assertThat(phone.number()).isEmpty();
        assertThat(phone.max$_$calls()).isEqualTo(4);
        assertThat(phone.enabled()).isTrue();
        assertThat(phone.srtp()).isEqualTo(Phone.Srtp.OPTIONAL);
        assertThat(phone.note()).isEmpty();
    }

    @Test
    void valuesGetTheirTypes() {
        Phone phone = check(
                        "password", "secret", "number", "101, 102", "max-calls", "9", "enabled", "false", "srtp", "off")
                .as(Phone.class);
        assertThat(phone.number()).containsExactly("101", "102");
        assertThat(phone.max$_$calls()).isEqualTo(9);
        assertThat(phone.enabled()).isFalse();
        assertThat(phone.srtp()).isEqualTo(Phone.Srtp.OFF);
    }

    @Test
    void aMisspeltKeyIsAnsweredWithTheRightOne() {
        assertThat(reason(check("password", "secret", "pasword", "x")))
                .isEqualTo("pasword: unknown key 'pasword': did you mean 'password'?");
    }

    @Test
    void aStrangeKeyIsAnsweredWithTheKnownOnes() {
        assertThat(reason(check("password", "secret", "zzzzzzzz", "x"))).contains("known are password, digest");
    }

    @Test
    void aKeyWithoutDefaultIsRequired() {
        assertThat(reason(check("digest", "md5"))).isEqualTo("password: is missing: give it a value");
    }

    @Test
    void limitsAreNamed() {
        assertThat(reason(check("password", "secret", "max-calls", "10")))
                .isEqualTo("max-calls: '10' is out of range: use 1 to 9");
        assertThat(reason(check("password", "secret", "max-calls", "many"))).contains("'many' is not a whole number");
        assertThat(reason(check("password", "secret", "enabled", "yes"))).contains("neither true nor false");
    }

    @Test
    void optionsAreNamed() {
        assertThat(reason(check("password", "secret", "digest", "md4")))
                .isEqualTo("digest: 'md4' is not allowed; use one of md5, both: did you mean 'md5'?");
        assertThat(reason(check("password", "secret", "srtp", "must"))).contains("use one of off, optional, required");
    }

    @Test
    void aWrongSecretIsNeverQuoted() {
        assertThat(reason(check("password", "abc"))).isEqualTo("password: the value has 3 characters: use at least 4");
    }

    @Test
    void secretsComeFromTheEnvironmentOrAFile() throws Exception {
        Files.writeString(etc.resolve("pw"), "from-file\n");
        assertThat(check("password", "${env:PW}").as(Phone.class).password()).isEqualTo("from-env");
        assertThat(check("password", "${file:pw}").as(Phone.class).password()).isEqualTo("from-file");
    }

    @Test
    void aReferenceThatLeadsNowhereIsAProblem() {
        assertThat(reason(check("password", "${env:NONE}"))).contains("environment variable NONE is not set");
        assertThat(reason(check("password", "${file:none}"))).contains("file none cannot be read");
        assertThat(reason(check("password", "${none}"))).contains("use ${env:NAME}");
    }

    @Test
    void secretsAreHiddenAndReferencesStay() {
        assertThat(check("password", "secret", "note", "${env:PW}", "number", "1,2")
                        .shown())
                .containsEntry("password", "********")
                .containsEntry("note", "${env:PW}")
                .containsEntry("number", List.of("1", "2"))
                .containsEntry("srtp", "optional");
        assertThat(check("password", "secret").as(Phone.class).toString()).doesNotContain("secret");
    }

    @Test
    void aCommaInAListItemIsKeptByABackslash() {
        assertThat(check("password", "secret", "number", "/1{2\\,3}/, 5")
                        .as(Phone.class)
                        .number())
                .containsExactly("/1{2,3}/", "5");
    }

    @Test
    void theSchemaTellsWhatAFormNeeds() {
        assertThat(declaration.schema().keys().stream().map(Key::name))
                .containsExactly("password", "digest", "number", "max-calls", "enabled", "srtp", "note");
        Key password = declaration.key("password").orElseThrow();
        assertThat(password.type()).isEqualTo("password");
        assertThat(password.required()).isTrue();
        Key calls = declaration.key("max-calls").orElseThrow();
        assertThat(calls.max()).contains(9L);
        assertThat(calls.defaults()).containsExactly("4");
        assertThat(declaration.key("number").orElseThrow().list()).isTrue();
        assertThat(declaration.key("srtp").orElseThrow().options()).containsExactly("off", "optional", "required");
    }
}
