// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

    @Test
    void keysStandBeforeAnEqualsSignOrAColon() {
        assertThat(SettingsText.parse("a = 1\nb:2\n c=x = y \n").values())
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "x = y"));
    }

    @Test
    void aPatternNeedsNoDoubledBackslash() {
        assertThat(SettingsText.parse("number = /\\+49(\\d+)/\n").value("number"))
                .contains("/\\+49(\\d+)/");
    }

    @Test
    void whatOtherToolsEscapeIsUnderstood() {
        assertThat(SettingsText.parse("target = device\\:phone1\\ \\u00fc \\\\d\n")
                        .value("target"))
                .contains("device:phone1 ü \\d");
    }

    @Test
    void aBackslashAtTheEndJoinsLines() {
        assertThat(SettingsText.parse("codec = pcma, \\\n   pcmu\n").value("codec"))
                .contains("pcma, pcmu");
    }

    @Test
    void windowsLineEndsAndAMissingLastOneDoNotMatter() {
        assertThat(SettingsText.parse("a = 1\r\nb = 2").values())
                .containsEntry("a", "1")
                .containsEntry("b", "2");
    }

    @Test
    void aLineWithoutAKeyIsNamedByItsNumber() {
        assertThat(SettingsText.parse("# x\nnonsense\n").problems().get(0).reason())
                .startsWith("line 2 is not");
    }

    @Test
    void aKeyGivenTwiceIsAProblem() {
        assertThat(SettingsText.parse("a = 1\na = 2\n").problems().get(0).reason())
                .contains("line 1", "line 2");
    }

    @Test
    void commentsOrderAndBlankLinesSurviveAChange() {
        SettingsText text = SettingsText.parse("# why a\na = 1\n\n! why b\nb = 2\n");
        text.set("b", "3");
        text.set("c", "new");
        text.remove("a");
        assertThat(text.text()).isEqualTo("# why a\n\n! why b\nb = 3\nc = new\n");
    }

    @Test
    void everyValueComesBackAsItWasSet() {
        for (String value : new String[] {"", " edges ", "\\d+\\\\", "a:b=c#d!e", "ü€", "C:\\u0041", "end\\"}) {
            SettingsText text = SettingsText.parse("");
            text.set("k", value);
            assertThat(SettingsText.parse(text.text()).value("k")).contains(value);
        }
    }
}
