// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.SrtpSuite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the library's own client, over a network in memory. */
class HandshakeTest {

    private static final int PATIENCE_SECONDS = 20;

    private final SecureRandom random = new SecureRandom();
    private final Identity ours = Identity.create(random);
    private final Identity theirs = Identity.create(random);
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    private final Handshake.Listener listener = new Handshake.Listener() {
        @Override
        public void agreed(SrtpKeys keys) {
            news.add(keys);
        }

        @Override
        public void failed(String why) {
            news.add(why);
        }

        @Override
        public void closed() {
            news.add("closed");
        }
    };

    private Object told() throws InterruptedException {
        Object told = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        return told;
    }

    /** A pair of ends whose datagrams are lost at random. */
    private DatagramPipe network(String expected, double loss, Handshake[] server) {
        Random luck = new Random(3);
        DatagramPipe[] client = new DatagramPipe[1];
        Handshake made = new Handshake(
                ours,
                List.of(Fingerprint.parse(expected).orElseThrow()),
                pool,
                datagram -> {
                    if (luck.nextDouble() >= loss) {
                        client[0].arrived(datagram);
                    }
                },
                listener);
        server[0] = made;
        client[0] = new DatagramPipe(datagram -> {
            if (luck.nextDouble() >= loss) {
                made.arrived(datagram);
            }
        });
        return client[0];
    }

    @ParameterizedTest(name = "of {0} and {1}: {2}")
    @CsvSource({
        SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80 + "," + SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM
                + ",AEAD_AES_128_GCM,0",
        SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_32 + "," + SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80
                + ",AES_CM_128_HMAC_SHA1_80,0.15"
    })
    void bothEndsHaveTheSameKeys(int first, int second, SrtpSuite suite, double loss) throws Exception {
        Handshake[] server = new Handshake[1];
        DatagramPipe end = network(theirs.fingerprint(), loss, server);
        BrowserClient client = new BrowserClient(theirs, ours.fingerprint(), new int[] {first, second});

        DTLSTransport transport = new DTLSClientProtocol().connect(client, end);

        SrtpKeys keys = (SrtpKeys) told();
        assertThat(keys.send().suite()).isEqualTo(suite);
        assertThat(keys.receive()).isEqualTo(client.keys().send());
        assertThat(keys.send()).isEqualTo(client.keys().receive());
        if (loss == 0) {
            transport.close();
            assertThat(told()).isEqualTo("closed");
        }
        server[0].close();
    }

    @Test
    void whoHasAnotherCertificateThanAnnouncedGetsNoKeys() throws Exception {
        DatagramPipe end = network(ours.fingerprint(), 0, new Handshake[1]);
        BrowserClient client =
                new BrowserClient(theirs, ours.fingerprint(), new int[] {SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM});
        pool.execute(() -> {
            try {
                new DTLSClientProtocol().connect(client, end);
            } catch (java.io.IOException e) {
                // What the other end says is looked at.
            }
        });

        assertThat(told().toString()).contains("not the one that was announced");
    }
}
