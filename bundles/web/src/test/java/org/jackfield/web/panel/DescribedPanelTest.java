// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class DescribedPanelTest {

    private static Properties words() {
        Properties words = new Properties();
        words.put("id", "phone");
        words.put("title", "Phone");
        words.put("title.de", "Telefon");
        words.put("icon", "headset");
        words.put("order", "15");
        words.put("role", "user");
        words.put("module", "/panel/phone/panel.js?v=1");
        words.put("element", "jackfield-phone-1");
        return words;
    }

    @Test
    void aPanelIsWhatItsFileSays() {
        DescribedPanel panel = DescribedPanel.of(words());
        assertThat(panel.titles()).containsOnlyKeys("de").containsValue("Telefon");
        assertThat(panel.order()).isEqualTo(15);
        assertThat(panel.background()).isFalse();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        Properties noIcon = words();
        noIcon.remove("icon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescribedPanel.of(noIcon))
                .withMessageContaining("icon");
        Properties noNumber = words();
        noNumber.put("order", "first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescribedPanel.of(noNumber))
                .withMessageContaining("order");
        Properties odd = words();
        odd.put("id", "../x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescribedPanel.of(odd))
                .withMessageContaining("id");
    }
}
