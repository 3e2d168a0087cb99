// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelFilesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "import{html as a}from\"lit\";, lit",
                "import { css } from 'lit', lit",
                "import \"https://example.net/x.js\", https://example.net/x.js",
                "export * from './part.js', ./part.js",
                "import a from\"lit/directives/repeat.js\", lit/directives/repeat.js"
            })
    void importsAreFoundHoweverTheyAreWritten(String module, String name) {
        assertThat(new PanelFiles("panel.properties", new Properties(), module).imports())
                .containsExactly(name);
    }
}
