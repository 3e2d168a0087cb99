// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void textIsCutWhereSomebodyWouldBreathe() {
        assertThat(Sentences.of("Good morning. We are closed until 9.30! Why?\nPress 1", "en"))
                .containsExactly("Good morning.", "We are closed until 9.30!", "Why?", "Press 1");
        assertThat(Sentences.of("... \n !", "en")).isEmpty();
    }

    @Test
    void whatIsVeryLongIsCutAtCommasAndBetweenWords() {
        List<String> sentences = Sentences.of("one, two and three, ".repeat(40), "en");
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.length()).isBetween(40, 200));
        assertThat(Sentences.of("word".repeat(120), "en")).hasSize(3);
    }
}
