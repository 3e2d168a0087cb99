// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.opusjava;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;
import org.jackfield.opus.OpusFormat;
import org.osgi.service.component.annotations.Component;

/** Opus by Concentus. It allocates with each packet and costs about three times libopus, so it is ranked below. */
@Component(property = "service.ranking:Integer=-100")
public final class JavaOpusFactory implements CodecFactory {

    private static final CodecDescription DESCRIPTION = OpusFormat.description();

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new JavaOpusDecoder(parameters.audioRate());
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new JavaOpusEncoder(parameters);
    }
}
