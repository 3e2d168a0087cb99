// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void figuresAreSummedOverTheirLabels() {
        Metrics metrics = Metrics.read("# HELP a_total Some.\n# TYPE a_total counter\na_total{b=\"1\"} 2.0\n"
                + "a_total{b=\"2\"} 3.0\n# TYPE ab gauge\nab 4\n");

        assertThat(metrics.value("a_total")).isEqualTo(5);
        assertThat(metrics.value("ab")).isEqualTo(4);
        assertThat(metrics.value("c_total")).isZero();
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        for (String text : new String[] {
            "a 1\n",
            "# TYPE a gauge\na 1",
            "# TYPE a gauge\na 1\na 2\n",
            "# TYPE a counter\na 1\n",
            "# TYPE a gauge\na x\n"
        }) {
            assertThatThrownBy(() -> Metrics.read(text)).as(text).isInstanceOf(AssertionError.class);
        }
    }
}
