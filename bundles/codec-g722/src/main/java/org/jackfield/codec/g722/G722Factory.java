// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g722;

import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.osgi.service.component.annotations.Component;

/** G.722 at 64 kbit/s. Its RTP clock runs at 8000 though its sound has 16 kHz (RFC 3551, 4.5.2). */
@Component
public final class G722Factory implements CodecFactory {

    private static final CodecDescription DESCRIPTION =
            new CodecDescription(new CodecFormat("G722", 8000, 1), Set.of(16000), OptionalInt.of(9), "");

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new G722Decoder();
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new G722Encoder();
    }
}
