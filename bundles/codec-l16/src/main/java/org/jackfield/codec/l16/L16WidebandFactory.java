// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.l16;

import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.osgi.service.component.annotations.Component;

/** L16/16000: uncompressed wideband sound. Ranked below the others, which need a fraction of the network. */
@Component(property = "service.ranking:Integer=-200")
public final class L16WidebandFactory implements CodecFactory {

    private static final int RATE = 16000;
    private static final CodecDescription DESCRIPTION =
            new CodecDescription(new CodecFormat("L16", RATE, 1), Set.of(RATE), OptionalInt.empty(), "");

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new L16Decoder(RATE);
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new L16Encoder();
    }
}
