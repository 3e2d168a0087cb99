// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Elsewhere;
import org.jackfield.conformance.sound.Tone;
import org.junit.jupiter.api.Test;

/** A product is made on one thread, used on another and closed on a third. */
interface CodecThreads extends CodecSuite {

    @Test
    default void whatOneThreadMadeAnotherUsesAndAThirdCloses() {
        Line line = Elsewhere.get(() -> new Line(factory(), usual()));
        double share = Elsewhere.get(() -> share(line, usual()));
        Elsewhere.get(() -> {
            line.close();
            return true;
        });
        assertThat(share).isGreaterThan(fidelity());
    }

    @Test
    default void severalWorkAtOnceWithoutHearingEachOther() {
        CodecParameters set = usual();
        List<Line> lines =
                IntStream.range(0, 4).mapToObj(i -> new Line(factory(), set)).toList();
        List<Callable<Double>> work = lines.stream()
                .map(line -> (Callable<Double>) () -> share(line, set))
                .toList();
        assertThat(Elsewhere.both(work)).allSatisfy(share -> assertThat(share).isGreaterThan(fidelity()));
        lines.forEach(Line::close);
    }

    private double share(Line line, CodecParameters set) {
        Tone tone = tone(set.audioRate());
        short[] heard = line.through(tone.samples(0, 50 * line.packet()));
        return tone.share(heard, set.audioRate() / 1000 * settling(), heard.length);
    }
}
