// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.event.Event;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.testing.Incoming;
import org.jackfield.sip.testing.MemoryStore;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.Settings;
import org.junit.jupiter.api.Test;

class RegisterHandlerTest {

    private static final Flow PHONE = Rig.PHONE;
    private static final String CONTACT = "Contact: <sip:desk@10.0.0.7:5060>;expires=300";

    private final Rig rig = new Rig();

    @Test
    void whoeverComesWithoutCredentialsIsChallengedAlike() {
        Incoming known = rig.register("desk", PHONE, CONTACT);
        Incoming unknown = rig.register("nobody", PHONE, CONTACT);
        assertThat(known.reply().status()).isEqualTo(401);
        assertThat(known.values("WWW-Authenticate")).singleElement().satisfies(value -> assertThat(value)
                .contains("realm=\"jackfield\"", "algorithm=MD5")
                .doesNotContain("stale"));
        assertThat(unknown.reply().status()).isEqualTo(401);
        assertThat(unknown.values("WWW-Authenticate")).hasSameSizeAs(known.values("WWW-Authenticate"));
    }

    @Test
    void theRightPasswordRegisters() {
        Incoming request = rig.registerWith("desk", "secret", PHONE, CONTACT, "User-Agent: Phone/1");
        assertThat(request.reply().status()).isEqualTo(200);
        assertThat(request.values("Contact")).containsExactly("<sip:desk@10.0.0.7:5060>;expires=300");
        assertThat(request.values("Date")).containsExactly("Fri, 01 May 2026 12:00:00 GMT");
        DeviceState state = rig.events.take(Event.DeviceChanged.class).get(0).device();
        assertThat(state.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.from()).isEqualTo("198.51.100.7:40000/udp");
            assertThat(contact.userAgent()).isEqualTo("Phone/1");
        });
    }

    @Test
    void aNumberOfTheDeviceMayBeRegisteredToo() {
        String credentials = rig.authorization("REGISTER", "sip:house", "desk", "secret");
        assertThat(rig.register("101", PHONE, CONTACT, credentials).reply().status())
                .isEqualTo(200);
    }

    @Test
    void aTelephoneThatWasStartedAnewIsToldOfAndOneThatOnlyRefreshesIsNot() {
        List<String> arrived = new ArrayList<>();
        rig.locations.add((device, reach) -> arrived.add(device + " " + reach.contact()));
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        assertThat(arrived).containsExactly("desk sip:desk@10.0.0.7:5060");

        // Another Call-ID.
        rig.register("101", PHONE, CONTACT, rig.authorization("REGISTER", "sip:house", "desk", "secret"));
        assertThat(arrived).hasSize(2);
    }

    @Test
    void anotherDeviceMayNotBeRegistered() {
        rig.device("hall", "other", "102");
        String credentials = rig.authorization("REGISTER", "sip:house", "desk", "secret");
        assertThat(rig.register("hall", PHONE, CONTACT, credentials).reply().status())
                .isEqualTo(403);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlikeAndLate() {
        Incoming wrong = rig.registerWith("desk", "guess", PHONE, CONTACT);
        Incoming unknown = rig.registerWith("nobody", "guess", Messages.flow("198.51.100.8:1/udp"), CONTACT);
        assertThat(wrong.answered()).isFalse();
        rig.time.pass(Duration.ofMillis(500));
        assertThat(wrong.reply()).isEqualTo(unknown.reply());
        assertThat(wrong.reply().status()).isEqualTo(403);
    }

    @Test
    void credentialsOfAnotherSchemeAreAsGoodAsNone() {
        Incoming odd = rig.register("desk", PHONE, CONTACT, "Authorization: NoOneKnowsThisScheme opaque-data=here");
        assertThat(odd.reply().status()).isEqualTo(401);
        assertThat(odd.values("WWW-Authenticate")).hasSize(1);
        assertThat(rig.door.wrongCredentials()).isZero();
    }

    @Test
    void anOldNonceIsToldToBeStale() {
        String credentials = rig.authorization("REGISTER", "sip:house", "desk", "secret");
        rig.time.pass(Duration.ofMinutes(6));
        Incoming late = rig.register("desk", PHONE, CONTACT, credentials);
        assertThat(late.reply().status()).isEqualTo(401);
        assertThat(late.values("WWW-Authenticate")).allMatch(value -> value.endsWith("stale=true"));
    }

    @Test
    void tooBriefIsToldWithTheLeast() {
        Incoming request = rig.registerWith("desk", "secret", PHONE, "Contact: <sip:a@10.0.0.7>;expires=10");
        assertThat(request.reply().status()).isEqualTo(423);
        assertThat(request.values("Min-Expires")).containsExactly("60");
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThat(rig.registerWith("desk", "secret", PHONE, "Contact: *")
                        .reply()
                        .status())
                .isEqualTo(400);
        Incoming extension = rig.register("desk", PHONE, CONTACT, "Require: path, gruu");
        assertThat(extension.reply().status()).isEqualTo(420);
        assertThat(extension.values("Unsupported")).containsExactly("gruu");
    }

    @Test
    void aPathIsEchoedToWhoUnderstandsIt() {
        String path = "Path: <sip:edge.example.org;lr>";
        Incoming aware = rig.registerWith("desk", "secret", PHONE, CONTACT, path, "Supported: path");
        assertThat(aware.values("Path")).containsExactly("<sip:edge.example.org;lr>");
        Incoming unaware = rig.registerWith("desk", "secret", PHONE, CONTACT, path);
        assertThat(unaware.values("Path")).isEmpty();
        assertThat(rig.locations.bindings().of("desk").get(0).reach().path()).hasSize(1);
    }

    @Test
    void anAnswerListsEveryContactWithWhatIsLeft() {
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.time.pass(Duration.ofSeconds(100));
        Incoming query = rig.registerWith("desk", "secret", PHONE);
        assertThat(query.values("Contact")).containsExactly("<sip:desk@10.0.0.7:5060>;expires=200");
    }

    @Test
    void aRefreshIsNoNewsButExpiryIs() {
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.events.take(Event.DeviceChanged.class);
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        assertThat(rig.events.take(Event.DeviceChanged.class)).isEmpty();
        rig.time.pass(Duration.ofSeconds(301));
        rig.locations.tick();
        assertThat(rig.events.take(Event.DeviceChanged.class))
                .singleElement()
                .satisfies(e -> assertThat(e.device().contacts()).isEmpty());
    }

    @Test
    void aDeviceThatIsRemovedIsForgotten() {
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.book.remove("desk");
        assertThat(rig.events.take(Event.DeviceRemoved.class)).hasSize(1);
        assertThat(rig.locations.known(PHONE.remote().getAddress())).isFalse();
        assertThat(rig.registerWith("desk", "secret", PHONE, CONTACT).answered())
                .isFalse();
    }

    @Test
    void aNewRealmAndANewPasswordCountAtOnce() {
        rig.rules.apply("", Settings.of(RegistrarSettings.class, "realm", "villa"));
        assertThat(rig.register("desk", PHONE, CONTACT).values("WWW-Authenticate"))
                .allMatch(value -> value.contains("realm=\"villa\""));
        assertThat(rig.registerWith("desk", "secret", PHONE, CONTACT).reply().status())
                .isEqualTo(200);
        rig.device("desk", "changed", "101");
        assertThat(rig.registerWith("desk", "changed", PHONE, CONTACT).reply().status())
                .isEqualTo(200);
        assertThat(rig.registerWith("desk", "secret", PHONE, CONTACT).answered())
                .isFalse();
    }

    @Test
    void aContactWhoseConnectionIsGoneCannotBeReached() {
        Flow connection = Messages.flow("198.51.100.7:41000/tcp");
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.registerWith("desk", "secret", connection, "Contact: <sip:desk@10.0.0.7:41000;transport=tcp>");
        ReachableDevices devices = new ReachableDevices(rig.book, rig.locations);
        assertThat(devices.reach("desk")).hasSize(2);
        rig.events.take(Event.DeviceChanged.class);
        rig.client.close(connection);
        rig.locations.tick();
        assertThat(rig.events.take(Event.DeviceChanged.class))
                .singleElement()
                .satisfies(e -> assertThat(e.device().contacts()).hasSize(1));
        assertThat(devices.reach("desk")).extracting(Reach::flow).containsExactly(PHONE);
        assertThat(devices.device("desk")).isEqualTo(devices.owner("101"));
    }

    @Test
    void aStoreThatComesAndGoesIsKeptUpToDate() {
        MemoryStore store = new MemoryStore();
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.locations.tick();
        rig.locations.bindStore(store);
        rig.locations.tick();
        assertThat(store.kept()).hasSize(1);
        store.away(true);
        rig.registerWith("desk", "secret", PHONE, "Contact: *", "Expires: 0");
        rig.locations.tick();
        store.away(false);
        rig.locations.tick();
        assertThat(store.kept()).hasSize(1);
        rig.time.pass(Duration.ofSeconds(6));
        rig.locations.tick();
        assertThat(store.kept()).isEmpty();
        rig.locations.unbindStore(store);
        rig.registerWith("desk", "secret", PHONE, CONTACT);
        rig.locations.tick();
        assertThat(store.kept()).isEmpty();
    }

    @Test
    void settingsOfTheRegistrarAreChecked() {
        assertThat(rig.rules.check("", Settings.of(RegistrarSettings.class))).isEmpty();
        assertThat(rig.rules.check(
                        "",
                        Settings.of(RegistrarSettings.class, "realm", "a\"b", "min-expires", 900, "max-expires", 600)))
                .extracting(p -> p.key())
                .containsExactly("realm", "min-expires");
    }

    @Test
    void everyDeviceIsShown() {
        List<Device> all = rig.book.all();
        assertThat(all).hasSize(1);
        assertThat(rig.locations.state(all.get(0)).numbers()).containsExactly("101");
    }
}
