// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.conformance.bundle.BundleConformance;
import org.junit.jupiter.api.Test;

/**
 * What every console panel must keep to: what its bundle says of it, and that its module can come, go and be replaced in open browsers. An
 * author's test extends it and need say nothing.
 */
public abstract class PanelConformance extends BundleConformance {

    /** What the page lends by its import map; all else travels in the module. */
    private static final String LENT =
            "@jackfield/ui|@lit/localize|lit|lit/(async-directive|decorators|directive)\\.js|lit/directives/[a-z-]+\\.js";

    @Override
    protected Set<Class<?>> services() {
        return Set.of();
    }

    private PanelFiles files() throws IOException {
        return PanelFiles.of(bundle());
    }

    @Test
    void itSaysWhatTheConsoleNeedsToKnow() throws IOException {
        PanelFiles files = files();
        assertThat(files.word("id")).matches("[a-z][a-z0-9-]*");
        assertThat(files.word("title")).isNotBlank();
        assertThat(files.word("icon")).matches("[a-z][a-z-]*");
        assertThat(files.word("order")).matches("-?[0-9]+");
        assertThat(files.word("role")).isIn("user", "operator", "admin");
        assertThat(files.titles()).allSatisfy((language, title) -> {
            assertThat(language).matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
            assertThat(title).isNotBlank();
        });
    }

    @Test
    void itsModuleIsWhereItSays() throws IOException {
        PanelFiles files = files();
        assertThat(files.word("module")).startsWith("/panel/" + files.word("id") + "/");
        assertThat(files.module()).as("the module").isNotBlank();
    }

    /** A browser keeps what a URL once brought, and can define an element but once. */
    @Test
    void aRevisionShowsInTheUrlAndInTheElementThatTheModuleDefines() throws IOException {
        PanelFiles files = files();
        String element = files.word("element");
        assertThat(element).as("a custom element's name").matches("[a-z][a-z0-9]*-[a-z0-9-]*");
        String revision = element.substring(element.lastIndexOf('-') + 1);
        assertThat(revision).as("the revision at the end of %s", element).matches("[a-z0-9]{6,}");
        assertThat(files.word("module")).contains(revision);
        assertThat(files.module()).contains("customElements.define(").contains(element);
    }

    @Test
    void itImportsOnlyWhatThePageLendsAndFetchesNothingFromElsewhere() throws IOException {
        PanelFiles files = files();
        assertThat(files.imports()).allSatisfy(name -> assertThat(name).matches(LENT));
        assertThat(files.module())
                .as("styles and scripts that the page's content policy would refuse")
                .doesNotContain("eval(")
                .doesNotContain("new Function(")
                .doesNotContainPattern("<script[ >]")
                .doesNotContainPattern("\\sstyle=\"");
    }

    @Test
    void aModuleThatWorksInTheBackgroundCanBeStarted() throws IOException {
        PanelFiles files = files();
        if (Boolean.parseBoolean(files.wordOr("background", "false"))) {
            assertThat(files.module())
                    .containsPattern("export\\s*(\\{[^}]*\\bstart\\b|(async )?function start\\b|const start\\b)");
        }
        assertThat(files.place()).as(DashboardPanel.HEADER).endsWith(".properties");
    }
}
