// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.util.function.Supplier;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.nativelibrary.PluginLibrary;
import org.jackfield.opus.OpusFormat;
import org.jackfield.opus.OpusTuning;
import org.jackfield.opus.OpusWishes;

/** Makes Opus of one opened library, at the rate that the mix needs. */
final class OpusFactory implements CodecFactory {

    private static final CodecDescription DESCRIPTION = OpusFormat.description();

    private final PluginLibrary library;
    private final Supplier<OpusTuning> tuning;

    /** @param tuning asked for each encoder */
    OpusFactory(PluginLibrary library, Supplier<OpusTuning> tuning) {
        this.library = library;
        this.tuning = tuning;
    }

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new OpusDecoder(library, parameters.audioRate());
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new OpusEncoder(library, parameters.audioRate(), tuning.get(), OpusWishes.of(parameters.remoteFmtp()));
    }
}
