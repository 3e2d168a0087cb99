package ${package};

import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;
import org.osgi.service.component.annotations.Component;

/** L8: linear sound in eight bits a sample (RFC 3551, 4.5.10), at 16 kHz. */
@Component
public final class L8Factory implements CodecFactory {

    private static final int RATE = 16_000;

    private static final CodecDescription DESCRIPTION =
            new CodecDescription(new CodecFormat("L8", RATE, 1), Set.of(RATE), OptionalInt.empty(), "");

    @Override
    public CodecDescription description() {
        return DESCRIPTION;
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new L8Decoder(RATE);
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new L8Encoder();
    }
}
