// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.event.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesServiceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path etc;

    private final List<Event> published = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private CertificatesService service;

    @BeforeEach
    void begin() throws Exception {
        service = new CertificatesService(etc);
    }

    private void put(String certificate) throws Exception {
        Files.writeString(etc.resolve("tls/jackfield.crt"), certificate);
        service.look();
        service.look();
    }

    @Test
    void brokenFilesRaiseAnAlarmOnceAndShowInTheHealth() throws Exception {
        service.bindBus(published::add);
        put("broken");
        service.look();
        assertThat(published).singleElement().isInstanceOfSatisfying(Event.Alarm.class, a -> assertThat(a.sentence())
                .startsWith("etc/tls/jackfield.crt: "));
        assertThat(service.health().ready()).isFalse();
    }

    @Test
    void whateverGoesWrongTheNextCertificateIsSeen() throws Exception {
        String good = Files.readString(etc.resolve("tls/jackfield.crt"));
        service.bindBus(event -> {
            throw new IllegalStateException("the bus is closed");
        });
        put("broken");
        assertThat(service.health().sentence()).contains("etc/tls", "see the log");
        put(good);
        assertThat(service.health().ready()).isTrue();
    }
}
