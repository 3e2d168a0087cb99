// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "DE, E164, 030 1234567, +49301234567",
        "DE, E164, 0044 20 7946 0000, +442079460000",
        "DE, E164, +442079460000, +442079460000",
        "DE, E164_WITHOUT_PLUS, 0301234567, 49301234567",
        "DE, NATIONAL, +49301234567, 0301234567",
        "DE, NATIONAL, +442079460000, 00442079460000",
        "US, NATIONAL, +12125550100, 2125550100",
        "US, NATIONAL, +49301234567, 01149301234567",
        "US, E164, 2125550100, +12125550100",
        "DE, AS_DIALLED, 0301234567, 0301234567",
        "DE, E164, 112, 112",
        "DE, E164, *31#, *31#",
        "DE, E164, 600, 600",
        "'', E164, 0301234567, 0301234567",
        "'', E164, +49301234567, +49301234567",
    })
    void numbersAreWrittenAsTheProviderWants(String country, NumberForm form, String dialled, String written) {
        assertThat(new Numbers(country, form).write(dialled)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, E164, +49301234567, +49301234567",
        "DE, E164, 0301234567, +49301234567",
        "DE, E164, 49301234567, +49301234567",
        "DE, E164_WITHOUT_PLUS, 49301234567, +49301234567",
        "DE, E164_WITHOUT_PLUS, 442079460000, +442079460000",
        "DE, NATIONAL, 0301234567, +49301234567",
        "'', E164, 49301234567, +49301234567",
        "DE, E164, 112, 112",
        "DE, E164, account7, account7",
    })
    void numbersAreReadIntoOneForm(String country, NumberForm form, String said, String read) {
        assertThat(new Numbers(country, form).read(said)).isEqualTo(read);
    }

    @Test
    void extensionsAreNotPublic() {
        Numbers german = new Numbers("DE", NumberForm.E164);
        assertThat(german.isPublic("101")).isFalse();
        assertThat(german.isPublic("desk")).isFalse();
        assertThat(german.isPublic("+49301234567")).isTrue();
        assertThat(Numbers.known("DE")).isTrue();
        assertThat(Numbers.known("XX")).isFalse();
    }
}
