// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jackfield.api.event.Event;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.device.DeviceSettings;
import org.jackfield.sip.digest.DigestClient;
import org.jackfield.sip.guard.Doorkeeper;
import org.jackfield.sip.guard.Doors;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.testing.Events;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Incoming;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.Settings;
import org.jackfield.sip.testing.VirtualTime;
import org.jackfield.sip.trunk.TrunkRecognition;

/** The registrar and what stands around it, put together as declarative services do. */
public final class Rig {

    public static final Flow PHONE = Messages.flow("198.51.100.7:40000/udp");

    public final VirtualTime time = VirtualTime.noon();
    public final Events events = new Events();
    public final DeviceBook book = new DeviceBook();
    final RegistrarRules rules = new RegistrarRules();
    /** Its thread never comes: the tests tick by themselves. */
    final FakeClient client = new FakeClient();

    public final Locations locations =
            new Locations(book, events, time, client, new ScheduledThreadPoolExecutor(1, task -> null));

    final DeviceProof proof = new DeviceProof(book, rules, time);
    public final Doorkeeper door = Doors.keeper(events, time);
    final RegisterHandler handler =
            new RegisterHandler(book, locations, proof, rules, door, time.open("registrar"), time);
    final Map<String, String> trunksByLine = new TreeMap<>();
    final Map<InetAddress, String> trunksByAddress = new HashMap<>();
    final SourceAuthenticator authenticator = new SourceAuthenticator(
            new TrunkRecognition() {
                @Override
                public Optional<String> byContact(SipUri requestUri) {
                    return requestUri.parameters().get("line").map(trunksByLine::get);
                }

                @Override
                public Optional<String> byAddress(InetAddress source, SipUri requestUri) {
                    return Optional.ofNullable(trunksByAddress.get(source));
                }
            },
            book,
            locations,
            proof,
            door);
    private final Map<String, DigestClient> phones = new TreeMap<>();
    private long cseq;

    public Rig() {
        device("desk", "secret", "101");
        events.take(Event.DeviceChanged.class);
    }

    void device(String name, String password, String number) {
        book.apply(name, Settings.of(DeviceSettings.class, "password", password, "number", List.of(number)));
    }

    /** A REGISTER without credentials. */
    Incoming register(String user, Flow flow, String... headers) {
        Incoming request = new Incoming(Messages.request("REGISTER", "sip:house", user, ++cseq, flow, headers));
        handler.handle(request);
        return request;
    }

    /** A REGISTER as a phone sends it that was challenged. */
    public Incoming registerWith(String user, String password, Flow flow, String... headers) {
        return register(user, flow, with(headers, authorization("REGISTER", "sip:house", user, password)));
    }

    /** An INVITE without credentials. */
    SipRequest invite(String uri, String user, Flow flow, String... headers) {
        return Messages.request("INVITE", uri, user, ++cseq, flow, headers);
    }

    String authorization(String method, String uri, String user, String password) {
        DigestClient phone = phones.computeIfAbsent(user + password, u -> {
            DigestClient fresh = new DigestClient(user, password, new Random(1));
            fresh.challenged(challenges(user), false);
            return fresh;
        });
        return "Authorization: " + phone.answer(method, uri);
    }

    private List<String> challenges(String user) {
        return proof.challenge(user, false).stream().map(h -> h.value()).toList();
    }

    static String[] with(String[] headers, String more) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = more;
        return all;
    }
}
