// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.sip.registrar.Rig;
import org.jackfield.sip.trunk.TrunkRegistry;
import org.junit.jupiter.api.Test;

class SipDirectoryTest {

    private final Rig rig = new Rig();
    private final TrunkRegistry registry =
            new TrunkRegistry(rig.time, (uri, found) -> found.accept(List.of()), rig.events);
    private final SipDirectory directory = new SipDirectory(rig.book, rig.locations, registry);

    @Test
    void devicesAreShownWithTheirRegistrations() {
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:desk@10.0.0.7>");
        assertThat(directory.devices()).singleElement().satisfies(device -> {
            assertThat(device.name()).isEqualTo("desk");
            assertThat(device.numbers()).containsExactly("101");
            assertThat(device.contacts()).extracting(DeviceState.Contact::uri).containsExactly("sip:desk@10.0.0.7");
        });
        assertThat(directory.trunks()).isEmpty();
    }

    @Test
    void figuresCountWhatIsThere() {
        rig.registerWith("desk", "secret", Rig.PHONE, "Contact: <sip:a@10.0.0.7>, <sip:b@10.0.0.7>");
        rig.registerWith("desk", "guess", Rig.PHONE);
        RegistrarFigures figures = new RegistrarFigures(rig.book, rig.locations, registry, rig.door);
        assertThat(figures.measurements())
                .extracting(Measurement::name, Measurement::value)
                .contains(
                        tuple("jackfield_sip_devices", 1.0),
                        tuple("jackfield_sip_devices_registered", 1.0),
                        tuple("jackfield_sip_contacts", 2.0),
                        tuple("jackfield_sip_wrong_credentials_total", 1.0),
                        tuple("jackfield_sip_bans", 0.0));
    }
}
