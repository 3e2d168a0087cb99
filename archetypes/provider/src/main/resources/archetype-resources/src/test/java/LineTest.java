package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.provider.TriedInvite;
import org.junit.jupiter.api.Test;

/** The provider's habits. */
class LineTest {

    private final LineAdapter line =
            new LineAdapter("mine", Settings.of(LineSettings.class, LineConformanceTest.FILE));

    @Test
    void foreignNumbersAreWrittenWithTwoZerosAndReadWithAPlus() {
        Caller caller = new Caller("+49307654321", "Anna", false);
        OutgoingIdentity identity = line.outgoing("+442079460000", caller, false);

        assertThat(identity.requestUser()).isEqualTo("00442079460000");
        assertThat(identity.fromUser()).isEqualTo("4930123456");
        assertThat(identity.headers().get(0).value()).isEqualTo("<sip:+49307654321@sip.example.net>");
        assertThat(line.incoming(new TriedInvite("00442079460000", "anonymous", Map.of()))
                        .dialled())
                .isEqualTo("+442079460000");
    }
}
