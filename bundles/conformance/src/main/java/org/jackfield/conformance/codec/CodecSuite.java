// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.conformance.sound.Tone;

/** What is tried, and what may differ from codec to codec. */
interface CodecSuite {

    /** Room that an encoder is given, in bytes. */
    int PAYLOAD = 1400;

    /** Room that a decoder is given, in ms. */
    int MOST_MILLIS = 60;

    /** The factory as the bundle registers it; asked once a test, or more often. */
    CodecFactory factory();

    /** Packet times in ms that it is tried with; fewer where a longer packet does not fit into 1400 bytes. */
    default Set<Integer> packetTimes() {
        return Set.of(10, 20, 40, 60);
    }

    /** What part of the power of a decoded tone must still be the tone, 0 to 1. */
    default double fidelity() {
        return 0.9;
    }

    /** In Hz; one that the codec is good at. */
    default int frequency() {
        return 600;
    }

    /** In ms: how long a tone takes to be clear after an encoder or decoder began anew. */
    default int settling() {
        return 100;
    }

    /**
     * Bytes that it may allocate a packet, both ways together. The contract says 0; only an embedded library that cannot do without is a
     * reason for more, and its README says so.
     */
    default int allocation() {
        return 0;
    }

    /** The tone at one of its rates. */
    default Tone tone(int rate) {
        return new Tone(frequency(), rate);
    }

    /** Its rates in Hz. */
    default Stream<Integer> rates() {
        return factory().description().audioRates().stream().sorted();
    }

    /** Every rate with every packet time. */
    default List<CodecParameters> parameters() {
        return rates().flatMap(
                        rate -> packetTimes().stream().sorted().map(ptime -> new CodecParameters(rate, "", ptime)))
                .toList();
    }

    /** Its least rate, with packets of 20 ms. */
    default CodecParameters usual() {
        return new CodecParameters(rates().findFirst().orElseThrow(), "", 20);
    }
}
