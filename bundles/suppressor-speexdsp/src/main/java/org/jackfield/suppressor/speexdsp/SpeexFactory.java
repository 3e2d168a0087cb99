// SPDX-License-Identifier: Apache-2.0
package org.jackfield.suppressor.speexdsp;

import java.util.Set;
import java.util.function.IntSupplier;
import org.jackfield.api.media.NoiseSuppressor;
import org.jackfield.api.media.NoiseSuppressorFactory;
import org.jackfield.api.media.SuppressorDescription;
import org.jackfield.nativelibrary.PluginLibrary;

/** Makes suppressors of one opened library. */
final class SpeexFactory implements NoiseSuppressorFactory {

    private static final SuppressorDescription DESCRIPTION =
            new SuppressorDescription("speexdsp", Set.of(8000, 16_000, 48_000));

    private final PluginLibrary library;
    private final IntSupplier decibels;

    /** @param decibels by which noise is made softer at most, negative; asked for each leg */
    SpeexFactory(PluginLibrary library, IntSupplier decibels) {
        this.library = library;
        this.decibels = decibels;
    }

    @Override
    public SuppressorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public NoiseSuppressor suppressor(int rate) {
        return new SpeexSuppressor(library, rate, decibels.getAsInt());
    }
}
