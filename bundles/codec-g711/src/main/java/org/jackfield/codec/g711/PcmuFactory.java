// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.osgi.service.component.annotations.Component;

/** PCMU: G.711 by µ-law (RFC 3551, 4.5.14). */
@Component
public final class PcmuFactory implements CodecFactory {

    private static final CodecDescription DESCRIPTION =
            new CodecDescription(new CodecFormat("PCMU", 8000, 1), Set.of(8000), OptionalInt.of(0), "");

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new G711Decoder(Law.MU);
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new G711Encoder(Law.MU);
    }
}
