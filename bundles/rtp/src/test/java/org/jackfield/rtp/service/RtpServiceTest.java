// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.util.List;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.rtp.port.NoPortLeftException;
import org.jackfield.rtp.port.RtpPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RtpServiceTest {

    private final RtpService service = new RtpService();

    @AfterEach
    void stop() {
        service.stop();
    }

    private record Settings(int first, int last) implements RtpSettings {
        @Override
        public int port$_$first() {
            return first;
        }

        @Override
        public int port$_$last() {
            return last;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return RtpSettings.class;
        }
    }

    @Test
    void portsComeFromTheConfiguredRange() {
        service.apply("", new Settings(27_000, 27_003));
        RtpPort a = service.open();
        RtpPort b = service.openBeside(a);
        assertThat(List.of(a.localPort(), b.localPort())).containsExactlyInAnyOrder(27_000, 27_002);
        assertThat(service.health().ready()).isFalse();
        assertThat(service.health().sentence()).contains("jackfield.rtp.cfg");
        assertThatThrownBy(service::open).isInstanceOf(NoPortLeftException.class);
        a.close();
        b.close();
    }

    @Test
    void isReadyWithoutSettings() {
        assertThat(service.part()).isEqualTo("media");
        assertThat(service.health().ready()).isTrue();
        assertThat(service.health().essential()).isTrue();
    }

    @Test
    void mistakesAreNamedByKey() {
        assertThat(service.check("", new Settings(0, 0))).isEmpty();
        assertThat(service.check("", new Settings(80, 0)))
                .extracting(SettingsProblem::key)
                .containsExactly("port-first");
        assertThat(service.check("", new Settings(20_000, 20_001)))
                .extracting(SettingsProblem::key)
                .containsExactly("port-last");
    }

    @Test
    void figuresHaveNamesAndStates() {
        assertThat(service.measurements())
                .extracting(Measurement::name)
                .contains("jackfield_rtp_packets_received_total", "jackfield_rtp_ports");
        assertThat(service.measurements().stream().filter(m -> m.name().equals("jackfield_rtp_ports")))
                .extracting(m -> m.labels().get("state"))
                .containsExactly("in-use", "resting", "free");
    }

    @Test
    void theBindAddressIsNumeric() {
        assertThat(BindAddress.of("").isAnyLocalAddress()).isTrue();
        assertThat(BindAddress.of("0.0.0.0").isAnyLocalAddress()).isTrue();
        assertThat(BindAddress.of(" 127.0.0.1 ").getHostAddress()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> BindAddress.of("localhost")).isInstanceOf(IllegalArgumentException.class);
    }
}
