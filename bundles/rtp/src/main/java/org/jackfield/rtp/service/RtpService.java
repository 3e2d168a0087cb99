// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.service;

import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.rtp.pool.PortPool;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.RtpPorts;
import org.jackfield.rtp.port.SharedSocket;
import org.jackfield.rtp.port.SharedSockets;
import org.jackfield.rtp.srtp.SrtpSession;
import org.jackfield.rtp.wire.Datagrams;
import org.jackfield.rtp.wire.Wire;
import org.jackfield.rtp.wire.WireTotals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wire as a service. Any thread. */
@Component(
        service = {
            RtpService.class,
            RtpPorts.class,
            SharedSockets.class,
            SettingsOwner.class,
            HealthProbe.class,
            Measured.class
        },
        configurationPid = "jackfield.rtp",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = RtpSettings.class)
public final class RtpService implements RtpPorts, SharedSockets, SettingsOwner<RtpSettings>, HealthProbe, Measured {

    private static final Logger LOG = LoggerFactory.getLogger(RtpService.class);

    private static final int FIRST = 16_384;
    private static final int LAST = 32_767;
    private static final int PREPARE_SECONDS = 10;

    private final int first = Integer.getInteger("jackfield.port.rtp-first", FIRST);
    private final int last = Integer.getInteger("jackfield.port.rtp-last", LAST);
    private final InetAddress bind = BindAddress.ofInstance();
    private final PortPool pool = new PortPool(first, last, new SecureRandom(), System.nanoTime());
    private final Wire wire;

    @Activate
    public RtpService() {
        Datagrams datagrams = new Datagrams(true);
        wire = new Wire(bind, pool, datagrams, Runtime.getRuntime().availableProcessors());
        wire.spare().schedule(RtpService::prepareCiphers, PREPARE_SECONDS, TimeUnit.SECONDS);
        LOG.info(
                "RTP at {}, ports {} to {}, by {}",
                bind.isAnyLocalAddress() ? "all addresses" : bind.getHostAddress(),
                first,
                last,
                datagrams.transport());
    }

    /** Once the appliance is up: it takes a second of CPU that no event loop has. */
    private static void prepareCiphers() {
        Thread thread = new Thread(SrtpSession::prepare, "srtp-prepare");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    public void stop() {
        wire.close();
    }

    @Override
    public RtpPort open() {
        return wire.open();
    }

    @Override
    public RtpPort openBeside(MediaPort other) {
        return wire.openBeside(other);
    }

    @Override
    public Optional<SharedSocket> share(int port, SharedSocket.Listener listener) {
        return wire.share(port, listener);
    }

    /** An event loop for small things beside calls. */
    public EventLoop spareLoop() {
        return wire.spare();
    }

    /** Where this instance listens; the wildcard for everywhere. */
    public InetAddress bind() {
        return bind;
    }

    @Override
    public String kind() {
        return "rtp";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<RtpSettings> type() {
        return RtpSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, RtpSettings settings) {
        int from = settings.port$_$first() == 0 ? first : settings.port$_$first();
        int to = settings.port$_$last() == 0 ? last : settings.port$_$last();
        if (from < 1024) {
            return List.of(new SettingsProblem("port-first", "ports below 1024 belong to the system; begin above"));
        }
        if (to < from + 3) {
            return List.of(
                    new SettingsProblem("port-last", "must be at least 3 above port-first, one call takes four"));
        }
        return List.of();
    }

    @Override
    public void apply(String name, RtpSettings settings) {
        int from = settings.port$_$first() == 0 ? first : settings.port$_$first();
        int to = settings.port$_$last() == 0 ? last : settings.port$_$last();
        pool.range(from, to, System.nanoTime());
    }

    @Override
    public void remove(String name) {
        pool.range(first, last, System.nanoTime());
    }

    @Override
    public String part() {
        return "media";
    }

    @Override
    public Health health() {
        PortPool.Usage usage = wire.usage();
        if (!wire.running()) {
            return new Health(false, true, "The RTP event loops have stopped; restart the appliance");
        }
        boolean room = usage.free() + usage.resting() > 0;
        return new Health(room, true, room ? "" : "All RTP ports are in use; widen the range in jackfield.rtp.cfg");
    }

    @Override
    public List<Measurement> measurements() {
        PortPool.Usage usage = wire.usage();
        WireTotals.Sums sums = wire.sums();
        return List.of(
                counter("packets_received_total", "RTP packets accepted", sums.received()),
                counter("packets_sent_total", "RTP packets sent", sums.sent()),
                counter("octets_received_total", "RTP payload octets accepted", sums.octetsReceived()),
                counter("octets_sent_total", "RTP payload octets sent", sums.octetsSent()),
                counter("packets_lost_total", "RTP packets lost on the way to us", sums.lost()),
                counter("packets_late_total", "RTP packets that came after their moment", sums.late()),
                counter("packets_refused_total", "Datagrams from a wrong source, forged or not RTP", sums.refused()),
                ports("in-use", usage.inUse()),
                ports("resting", usage.resting()),
                ports("free", usage.free()));
    }

    private static Measurement counter(String name, String help, long value) {
        return new Measurement("jackfield_rtp_" + name, help, Type.COUNTER, Map.of(), value);
    }

    private static Measurement ports(String state, int value) {
        return new Measurement(
                "jackfield_rtp_ports",
                "Pairs of RTP and RTCP ports by state",
                Type.GAUGE,
                Map.of("state", state),
                value);
    }
}
