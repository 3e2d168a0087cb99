// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.digest.DigestMode;
import org.jackfield.sip.digest.DigestServer;
import org.jackfield.sip.digest.Nonces;
import org.jackfield.sip.digest.Secret;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Checks that a request comes from the device it names (RFC 3261, 22). Any thread. */
@Component(service = DeviceProof.class, immediate = true)
public final class DeviceProof implements DeviceBook.Listener {

    private static final int NONCES = 65_536;

    private final DeviceBook book;
    private final RegistrarRules rules;
    private final InstantSource clock;
    /** By device and realm as they were when the sums were made, so that a change of either makes new ones. */
    private final Map<String, Known> secrets = new ConcurrentHashMap<>();

    private volatile Server server;

    private record Known(Device device, String realm, Secret secret) {}

    private record Server(RegistrarPolicy policy, DigestServer digest) {}

    @Activate
    public DeviceProof(@Reference DeviceBook book, @Reference RegistrarRules rules) {
        this(book, rules, Clock.systemUTC());
    }

    DeviceProof(DeviceBook book, RegistrarRules rules, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.clock = clock;
        this.server = make(rules.policy());
        book.add(this);
    }

    @Deactivate
    void stop() {
        book.remove(this);
    }

    /** What the credentials in Authorization are worth. */
    public DigestServer.Proof verify(SipRequest request) {
        return digest().verify(
                        request.headers("Authorization"),
                        request.method(),
                        request.uri().user());
    }

    /** The WWW-Authenticate headers for somebody who says he is that user, or has that number. */
    public List<Header> challenge(String user, boolean stale) {
        return digest().challenges(book.owner(user).map(Device::name).orElse(user), stale).stream()
                .map(value -> new Header("WWW-Authenticate", value))
                .toList();
    }

    @Override
    public void configured(Device device) {
        secrets.remove(device.name());
    }

    @Override
    public void removed(String device) {
        secrets.remove(device);
    }

    private DigestServer digest() {
        Server current = server;
        RegistrarPolicy policy = rules.policy();
        if (!current.policy().equals(policy)) {
            current = make(policy);
            server = current;
        }
        return current.digest();
    }

    private Server make(RegistrarPolicy policy) {
        String realm = policy.realm();
        return new Server(
                policy,
                new DigestServer(
                        realm,
                        new Nonces(clock, policy.nonceLifetime(), NONCES),
                        user -> secret(user, realm),
                        this::guess));
    }

    private Optional<Secret> secret(String user, String realm) {
        return book.device(user).map(device -> {
            Known known = secrets.get(user);
            if (known == null
                    || !known.device().equals(device)
                    || !known.realm().equals(realm)) {
                known = new Known(device, realm, Secret.of(user, realm, device.password(), device.digest()));
                secrets.put(user, known);
            }
            return known.secret();
        });
    }

    /** Somebody who does not exist is challenged as one of those who do, so that the challenge tells nothing. */
    private DigestMode guess(String user) {
        List<Device> all = book.all();
        return all.isEmpty()
                ? DigestMode.MD5
                : all.get(Math.floorMod(user.hashCode(), all.size())).digest();
    }
}
