// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opus;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.nativelibrary.PluginLibrary;

/**
 * Makes Opus of one opened library. In SDP it is always 48000 with two channels (RFC 7587, 7); what is heard and said here has one, at the
 * rate that the mix needs, and libopus turns either into the other.
 */
final class OpusFactory implements CodecFactory {

    private static final CodecDescription DESCRIPTION = new CodecDescription(
            new CodecFormat("OPUS", 48_000, 2),
            Set.of(8000, 16_000, 48_000),
            OptionalInt.empty(),
            "minptime=10;useinbandfec=1");

    private final PluginLibrary library;
    private final Supplier<Tuning> tuning;

    OpusFactory(PluginLibrary library, Supplier<Tuning> tuning) {
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
        return new OpusEncoder(library, parameters.audioRate(), tuning.get(), RemoteFormat.of(parameters.remoteFmtp()));
    }
}
