// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.sip.digest.DigestMode;
import org.jackfield.sip.testing.Settings;
import org.junit.jupiter.api.Test;

class DeviceBookTest {

    private final DeviceBook book = new DeviceBook();

    @Test
    void aDeviceIsFoundByNameAndByEachOfItsNumbers() {
        book.apply("desk", settings("number", List.of("101", "+4930123")));
        assertThat(book.owner("desk"))
                .hasValueSatisfying(d -> assertThat(d.name()).isEqualTo("desk"));
        assertThat(book.owner("101")).isEqualTo(book.owner("desk"));
        assertThat(book.owner("+4930123")).isEqualTo(book.owner("desk"));
        assertThat(book.owner("102")).isEmpty();
        assertThat(book.device("101")).isEmpty();
    }

    @Test
    void settingsBecomeTheDevice() {
        book.apply(
                "desk",
                settings(
                        "number",
                        List.of(" 101 ", ""),
                        "digest",
                        "both",
                        "codec",
                        List.of("G722", "PCMA"),
                        "srtp",
                        "required",
                        "dtmf",
                        "inband",
                        "user",
                        "eve",
                        "display-name",
                        "Desk",
                        "message-lamp",
                        "subscribed",
                        "max-contacts",
                        2));
        Device device = book.device("desk").orElseThrow();
        assertThat(device.profile())
                .isEqualTo(new DeviceProfile(
                        "desk",
                        List.of("101"),
                        "Desk",
                        List.of("G722", "PCMA"),
                        SrtpPolicy.REQUIRED,
                        DigitMode.INBAND,
                        "eve",
                        MessageLamp.SUBSCRIBED));
        assertThat(device.digest()).isEqualTo(DigestMode.BOTH);
        assertThat(device.maxContacts()).isEqualTo(2);
        assertThat(device.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsNotSaidHasADefaultThatOldTelephonesUnderstand() {
        book.apply("desk", settings());
        Device device = book.device("desk").orElseThrow();
        assertThat(device.digest()).isEqualTo(DigestMode.MD5);
        assertThat(device.profile().srtp()).isEqualTo(SrtpPolicy.OPTIONAL);
        assertThat(device.profile().digits()).isEqualTo(DigitMode.AUTO);
        assertThat(device.profile().codecs()).isEmpty();
        assertThat(device.maxContacts()).isEqualTo(5);
        assertThat(device.profile().lamp()).isEqualTo(MessageLamp.ALWAYS);
        assertThat(device.profile().number()).isEqualTo("desk");
    }

    @Test
    void anotherDevicesNumberIsNamedWithItsOwner() {
        book.apply("desk", settings("number", List.of("101")));
        assertThat(book.check("hall", settings("number", List.of("102", "101"))))
                .singleElement()
                .satisfies(p -> assertThat(p.key()).isEqualTo("number"))
                .satisfies(p -> assertThat(p.reason()).contains("101", "desk"));
        assertThat(book.check("101", settings())).hasSize(1);
        assertThat(book.check("hall", settings("number", List.of("desk")))).hasSize(1);
        assertThat(book.check("desk", settings("number", List.of("101", "103"))))
                .isEmpty();
    }

    @Test
    void mistakesAreNamedByKey() {
        assertThat(book.check("de sk", settings("number", List.of("1 2"), "password", "")))
                .extracting(SettingsProblem::key)
                .containsExactlyInAnyOrder("", "number", "password");
    }

    @Test
    void listenersHearWhatIsConfiguredAndRemovedOnce() {
        List<String> heard = new ArrayList<>();
        book.add(new DeviceBook.Listener() {
            @Override
            public void configured(Device device) {
                heard.add("+" + device.name());
            }

            @Override
            public void removed(String device) {
                heard.add("-" + device);
            }
        });
        book.apply("desk", settings());
        book.remove("desk");
        book.remove("desk");
        assertThat(heard).containsExactly("+desk", "-desk");
        assertThat(book.all()).isEmpty();
    }

    private static DeviceSettings settings(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 2];
        all[0] = "password";
        all[1] = "secret";
        System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
        return Settings.of(DeviceSettings.class, all);
    }
}
