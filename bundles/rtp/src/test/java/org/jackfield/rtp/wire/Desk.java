// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.rtp.pool.PortPool;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.SourceRule;
import org.jackfield.rtp.port.TelephoneEvent;

/** A wire on loopback and the parameters of plain calls. */
final class Desk implements AutoCloseable {

    static final CodecFormat PCMU = new CodecFormat("PCMU", 8000, 1);

    private static final int FIRST = 28_000;
    private static final int LAST = 29_999;

    final Wire wire;

    Desk(boolean nativeAllowed, int threads) {
        wire = new Wire(
                InetAddress.getLoopbackAddress(),
                new PortPool(FIRST, LAST, new Random(), System.nanoTime()),
                new Datagrams(nativeAllowed),
                threads);
    }

    /** A port that speaks to a phone. */
    RtpPort port(Phone phone, int payloadType) {
        RtpPort port = wire.open();
        port.configure(parameters(phone.address(), payloadType));
        settle(port);
        return port;
    }

    /** Waits until what was asked of ports is done. */
    static void settle(RtpPort... ports) {
        CountDownLatch done = new CountDownLatch(ports.length);
        for (RtpPort port : ports) {
            ((WirePort) port).loop().execute(done::countDown);
        }
        until(() -> done.getCount() == 0);
    }

    static RtpParameters parameters(InetSocketAddress remote, int payloadType) {
        return new RtpParameters(
                Optional.of(remote),
                Optional.of(new InetSocketAddress(remote.getAddress(), remote.getPort() + 1)),
                false,
                new NegotiatedCodec(PCMU, payloadType, payloadType, "", 20),
                MediaDirection.SENDRECV,
                Optional.of(new TelephoneEvent(101, 101, 8000)),
                Optional.empty(),
                SourceRule.LEARNED);
    }

    /** Waits until something holds that another thread brings about. */
    static void until(Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("It did not come to hold within 10 s");
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
