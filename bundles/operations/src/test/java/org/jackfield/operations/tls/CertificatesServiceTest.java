// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jackfield.api.event.Event;
import org.jackfield.api.settings.InvalidSettingsException;
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

    private static KeyAndChain another(String name) {
        return SelfSigned.make(List.of(name), Instant.now());
    }

    private static String key(KeyAndChain of) {
        return Pem.write("PRIVATE KEY", of.key().getEncoded());
    }

    private static Consumer<Throwable> naming(String field, String reason) {
        return thrown -> assertThat(((InvalidSettingsException) thrown).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(field);
                    assertThat(problem.reason()).contains(reason);
                });
    }

    @Test
    void whatIsInstalledIsShownAtOnceAndLiesInTheFiles() throws Exception {
        KeyAndChain next = another("next.example");
        service.install(Description.pem(next.chain()), key(next));
        assertThat(service.view().names()).containsExactly("next.example");
        assertThat(service.view().subject()).contains("CN=next.example");
        assertThat(service.view().selfSigned()).isTrue();
        assertThat(service.view().key()).isEqualTo("EC 256");
        assertThat(service.view().fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(etc.resolve("tls/jackfield.crt"))
                .hasContent(service.view().chain().strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.resolve("tls/jackfield.key"))))
                .isEqualTo("rw-------");
        assertThat(new CertificatesService(etc).view().fingerprint())
                .isEqualTo(service.view().fingerprint());
    }

    @Test
    void eachMistakeNamesItsFieldAndChangesNothing() throws Exception {
        String before = Files.readString(etc.resolve("tls/jackfield.crt"));
        KeyAndChain next = another("next.example");
        String chain = Description.pem(next.chain());
        assertThatThrownBy(() -> service.install("x", key(next))).satisfies(naming("certificate", "no certificate"));
        assertThatThrownBy(() -> service.install(chain, "x")).satisfies(naming("key", "no private key"));
        assertThatThrownBy(() -> service.install(chain, key(another("other"))))
                .satisfies(naming("key", "does not belong"));
        assertThatThrownBy(() ->
                        service.install(chain + Description.pem(another("x").chain()), key(next)))
                .satisfies(naming("certificate", "not in order"));
        assertThatThrownBy(() -> service.renew(List.of("router.example", "a b")))
                .satisfies(naming("names", "'a b' is neither"));
        assertThatThrownBy(() -> service.renew(List.of("300.1.1.1"))).satisfies(naming("names", "neither"));
        assertThat(etc.resolve("tls/jackfield.crt")).hasContent(before.strip());
    }

    @Test
    void anArchiveIsOpenedByItsPasswordOnly() throws Exception {
        KeyAndChain next = another("archive.example");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("a", next.key(), "secret".toCharArray(), next.chain().toArray(X509Certificate[]::new));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        store.store(archive, "secret".toCharArray());
        assertThatThrownBy(() -> service.install(archive.toByteArray(), "wrong"))
                .satisfies(naming("password", "does not open"));
        assertThatThrownBy(() -> service.install(new byte[] {1, 2}, "secret"))
                .satisfies(naming("pkcs12", "no PKCS#12"));
        service.install(archive.toByteArray(), "secret");
        assertThat(service.view().names()).containsExactly("archive.example");
    }

    @Test
    void aNewOneIsForTheNamesGiven() {
        String before = service.view().fingerprint();
        service.renew(List.of("router.example", "192.0.2.7"));
        assertThat(service.view().names()).containsExactly("router.example", "192.0.2.7");
        assertThat(service.view().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void brokenFilesAreToldBesideWhatIsInUse() throws Exception {
        String before = service.view().fingerprint();
        put("broken");
        assertThat(service.view().problem())
                .hasValueSatisfying(p -> assertThat(p).contains("jackfield.crt"));
        assertThat(service.view().fingerprint()).isEqualTo(before);
        service.renew(List.of("router.example"));
        assertThat(service.view().problem()).isEmpty();
    }
}
