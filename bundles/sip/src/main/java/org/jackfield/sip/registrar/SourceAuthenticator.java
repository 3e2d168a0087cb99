// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jackfield.api.call.Source;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.digest.DigestServer;
import org.jackfield.sip.guard.Offences;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.trunk.TrunkRecognition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds out who sends a request: a trunk by the contact it was given or by its address, a device by digest. Whoever is
 * neither is challenged, and refused if that does not help.
 */
@Component(service = Authenticator.class)
public final class SourceAuthenticator implements Authenticator {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final TrunkRecognition trunks;
    private final DeviceBook book;
    private final Locations locations;
    private final DeviceProof proof;
    private final Offences offences;

    @Activate
    public SourceAuthenticator(
            @Reference TrunkRecognition trunks,
            @Reference DeviceBook book,
            @Reference Locations locations,
            @Reference DeviceProof proof,
            @Reference Offences offences) {
        this.trunks = trunks;
        this.book = book;
        this.locations = locations;
        this.proof = proof;
        this.offences = offences;
    }

    @Override
    public Verdict authenticate(SipRequest request) {
        String user = request.from().uri().user();
        Optional<String> trunk = trunks.byContact(request.uri());
        if (trunk.isEmpty() && !registeredHere(user, request)) {
            trunk = trunks.byAddress(request.flow().remote().getAddress(), request.uri());
        }
        return trunk.<Verdict>map(name -> new Identified(new Source.Trunk(name)))
                .orElseGet(() -> device(request, user));
    }

    /** A device that registered over this very path is itself, even where its address is also a provider's. */
    private boolean registeredHere(String user, SipRequest request) {
        return book.owner(user)
                .filter(device -> locations.bindings().of(device.name()).stream()
                        .anyMatch(bound -> bound.flow().transport()
                                        == request.flow().transport()
                                && bound.flow().remote().equals(request.flow().remote())))
                .isPresent();
    }

    private Verdict device(SipRequest request, String user) {
        InetSocketAddress source = request.flow().remote();
        DigestServer.Proof proven = proof.verify(request);
        return switch (proven.verdict()) {
            case PROVED -> new Identified(new Source.Device(proven.user()));
            case STALE -> new Challenge(UNAUTHORIZED, proof.challenge(proven.user(), true));
            case WRONG -> refused(offences.wrongCredentials(source));
            case ABSENT ->
                challenged(
                        registeredHere(user, request)
                                ? Offences.Treatment.PROMPT
                                : offences.challenged(
                                        source, user, book.owner(user).isPresent()),
                        user);
        };
    }

    private static Verdict refused(Offences.Treatment treatment) {
        return treatment.answered()
                ? new Refused(FORBIDDEN, "User or password is wrong", treatment.after())
                : new Ignored();
    }

    private Verdict challenged(Offences.Treatment treatment, String user) {
        return treatment.answered()
                ? new Challenge(UNAUTHORIZED, proof.challenge(user, false), treatment.after())
                : new Ignored();
    }
}
