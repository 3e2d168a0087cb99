// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.api.call.Source;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.stack.Authenticator.Challenge;
import org.jackfield.sip.stack.Authenticator.Identified;
import org.jackfield.sip.stack.Authenticator.Ignored;
import org.jackfield.sip.stack.Authenticator.Refused;
import org.jackfield.sip.testing.Messages;
import org.junit.jupiter.api.Test;

class SourceAuthenticatorTest {

    private static final String URI = "sip:600@house";
    private static final Flow PHONE = Rig.PHONE;

    private final Rig rig = new Rig();

    @Test
    void aDeviceProvesItselfByDigest() {
        String credentials = rig.authorization("INVITE", URI, "desk", "secret");
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE, credentials)))
                .isEqualTo(new Identified(new Source.Device("desk")));
    }

    @Test
    void whoeverIsUnprovenIsChallenged() {
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "anyone", PHONE)))
                .isInstanceOfSatisfying(Challenge.class, challenge -> {
                    assertThat(challenge.status()).isEqualTo(401);
                    assertThat(challenge.headers()).hasSize(1);
                    assertThat(challenge.after()).isEqualTo(Duration.ZERO);
                });
    }

    @Test
    void aWrongPasswordIsRefusedLater() {
        String credentials = rig.authorization("INVITE", URI, "desk", "guess");
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE, credentials)))
                .isEqualTo(new Refused(403, "User or password is wrong", Duration.ofMillis(500)));
    }

    @Test
    void aUsedCountIsChallengedAgain() {
        String credentials = rig.authorization("INVITE", URI, "desk", "secret");
        rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE, credentials));
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE, credentials)))
                .isInstanceOfSatisfying(
                        Challenge.class,
                        c -> assertThat(c.headers().get(0).value()).contains("stale=true"));
    }

    @Test
    void whoGuessesOnIsIgnored() {
        for (int i = 0; i < 10; i++) {
            rig.authenticator.authenticate(
                    rig.invite(URI, "desk", PHONE, rig.authorization("INVITE", URI, "desk", "guess" + i)));
        }
        assertThat(rig.authenticator.authenticate(
                        rig.invite(URI, "desk", PHONE, rig.authorization("INVITE", URI, "desk", "guess"))))
                .isEqualTo(new Ignored());
    }

    @Test
    void aTrunkIsKnownByTheContactItWasGiven() {
        rig.trunksByLine.put("x7", "carrier");
        assertThat(rig.authenticator.authenticate(rig.invite("sip:user@192.0.2.1;line=x7", "+4930", PHONE)))
                .isEqualTo(new Identified(new Source.Trunk("carrier")));
    }

    @Test
    void aTrunkIsKnownByItsAddressEvenIfItClaimsToBeADevice() {
        rig.trunksByAddress.put(PHONE.remote().getAddress(), "carrier");
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE)))
                .isEqualTo(new Identified(new Source.Trunk("carrier")));
    }

    @Test
    void aDeviceRegisteredOverThisVeryPathIsNotTakenForATrunkAtItsAddress() {
        rig.registerWith("desk", "secret", PHONE, "Contact: <sip:desk@10.0.0.7>");
        rig.trunksByAddress.put(PHONE.remote().getAddress(), "carrier");
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", PHONE)))
                .isInstanceOf(Challenge.class);
        Flow beside = Messages.flow("198.51.100.7:5060/udp");
        assertThat(rig.authenticator.authenticate(rig.invite(URI, "desk", beside)))
                .isEqualTo(new Identified(new Source.Trunk("carrier")));
    }

    @Test
    void credentialsForOneCallMakeNoOther() {
        String credentials = rig.authorization("INVITE", URI, "desk", "secret");
        assertThat(rig.authenticator.authenticate(rig.invite("sip:00900@house", "desk", PHONE, credentials)))
                .isInstanceOf(Refused.class);
    }
}
