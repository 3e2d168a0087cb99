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

/** Makes decoders and encoders of one opened libopus. */
final class OpusFactory implements CodecFactory {

    private static final CodecDescription DESCRIPTION = OpusFormat.description();

    private final PluginLibrary library;
    private final Controls controls;
    private final Supplier<OpusTuning> tuning;

    /** @param tuning what people have set; asked with each packet */
    OpusFactory(PluginLibrary library, Supplier<OpusTuning> tuning) {
        this.library = library;
        this.controls = library.variadic(Controls.class);
        this.tuning = tuning;
    }

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new LibopusDecoder(library, parameters.audioRate());
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new LibopusEncoder(library, controls, tuning, parameters);
    }
}
