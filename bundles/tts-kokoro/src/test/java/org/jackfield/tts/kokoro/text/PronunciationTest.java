// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronunciationTest {

    private final Pronunciation pronunciation = new Pronunciation();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, world!|həlˈO, wˈɜɹld!",
                "the apple and the tree|ði ˈæpəl ænd ðə tɹˈi",
                "voicemail|vˈYsmˌAl",
                "URL|jˌuˌɑɹˈɛl",
                "callers' phones|kˈɔləɹz fˈOnz",
            })
    void wordsSoundAsTheDictionarySays(String text, String phonemes) {
        assertThat(pronunciation.phonemes(text)).isEqualTo(phonemes);
    }

    @Test
    void aWordThatNobodyKnowsIsSpelledByRules() {
        assertThat(pronunciation.phonemes("blorfinated splunk"))
                .isNotBlank()
                .contains("bl")
                .contains("spl");
        assertThat(pronunciation.phonemes("zxqvwk")).isNotBlank();
    }

    @Test
    void whatCannotBeSaidIsPassedOver() {
        assertThat(Vocabulary.ids(pronunciation.phonemes("\uD83D\uDE00 \u4F60\u597D")))
                .isEmpty();
        assertThat(Vocabulary.ids(pronunciation.phonemes("x ".repeat(2000)))).hasSize(Vocabulary.LONGEST);
    }
}
