// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.network.Network;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.rtp.service.RtpService;
import org.jackfield.rtp.wire.Datagrams;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which address a peer is told. Any thread. */
@Component(
        service = {Network.class, SettingsOwner.class},
        configurationPid = "jackfield.network",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = NetworkSettings.class)
public final class NetworkService implements Network, SettingsOwner<NetworkSettings>, StunClient.Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkService.class);

    private static final int STUN_PORT = 3478;

    private final RtpService rtp;
    private final Datagrams datagrams = new Datagrams(true);
    private final InnerAddresses inner;
    private @Nullable StunClient stun;
    private volatile String stunServer = "";
    private volatile boolean failing;
    private volatile List<Cidr> localNets = List.of();
    private volatile Optional<InetAddress> fixed = Optional.empty();
    private volatile Optional<InetAddress> discovered = Optional.empty();

    @Activate
    public NetworkService(@Reference RtpService rtp) throws NoSuchMethodException {
        this.rtp = rtp;
        this.inner = new InnerAddresses(rtp.bind(), System::nanoTime);
        String[] defaults =
                (String[]) NetworkSettings.class.getMethod("local$_$net").getDefaultValue();
        localNets = nets(defaults);
    }

    @Deactivate
    synchronized void stop() {
        ask("", 0);
    }

    @Override
    public InetAddress advertised(InetAddress peer) {
        InetAddress own = inner.toward(peer);
        if (local(peer)) {
            return own;
        }
        return fixed.or(() -> discovered)
                .filter(address -> address.getClass() == own.getClass())
                .orElse(own);
    }

    @Override
    public Optional<InetAddress> external() {
        return fixed.or(() -> discovered);
    }

    @Override
    public boolean local(InetAddress peer) {
        for (Cidr net : localNets) {
            if (net.contains(peer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String kind() {
        return "network";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<NetworkSettings> type() {
        return NetworkSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, NetworkSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        String address = settings.public$_$address().strip();
        if (!address.isEmpty() && NetUtil.createByteArrayFromIpAddressString(address) == null) {
            problems.add(new SettingsProblem("public-address", "give a numeric address, not '" + address + "'"));
        }
        String server = settings.stun$_$server().strip();
        if (!server.isEmpty() && server(server).isEmpty()) {
            problems.add(new SettingsProblem("stun-server", "give HOST or HOST:PORT, not '" + server + "'"));
        }
        for (String net : settings.local$_$net()) {
            if (!net.isBlank() && Cidr.parse(net.strip()).isEmpty()) {
                problems.add(new SettingsProblem("local-net", "'" + net + "' is no network like 192.168.0.0/16"));
            }
        }
        return problems;
    }

    @Override
    public synchronized void apply(String name, NetworkSettings settings) {
        localNets = nets(settings.local$_$net());
        String address = settings.public$_$address().strip();
        fixed = Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(address));
        ask(fixed.isPresent() ? "" : settings.stun$_$server().strip(), settings.stun$_$interval());
    }

    @Override
    public void remove(String name) {
        // With one file only, defaults are applied instead.
    }

    private static List<Cidr> nets(String[] texts) {
        return Stream.of(texts).flatMap(net -> Cidr.parse(net.strip()).stream()).toList();
    }

    /** Asks another server from now on, or none. */
    private void ask(String server, int interval) {
        if (stun != null) {
            stun.close();
            stun = null;
        }
        if (!server.equals(stunServer)) {
            discovered = Optional.empty();
        }
        stunServer = server;
        failing = false;
        server(server).ifPresent(at -> {
            stun = new StunClient(datagrams, rtp.bind(), rtp.spareLoop(), at, interval, this);
            stun.start();
        });
    }

    private static Optional<InetSocketAddress> server(String text) {
        int colon = text.indexOf(':');
        boolean bracketed = text.startsWith("[");
        int end = bracketed ? text.indexOf(']') : colon < 0 ? text.length() : colon;
        String host = end < 0 ? "" : text.substring(bracketed ? 1 : 0, end);
        String rest = end < 0 ? "" : text.substring(bracketed ? end + 1 : end);
        try {
            int port = rest.isEmpty() ? STUN_PORT : Integer.parseInt(rest.substring(1));
            boolean good = !host.isBlank() && port > 0 && port < 65_536 && (rest.isEmpty() || rest.charAt(0) == ':');
            return good ? Optional.of(InetSocketAddress.createUnresolved(host, port)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void found(InetAddress address) {
        if (!discovered.equals(Optional.of(address))) {
            LOG.info("The public address is {} (STUN)", address.getHostAddress());
        }
        discovered = Optional.of(address);
        failing = false;
    }

    @Override
    public void failed(String reason) {
        if (!failing) {
            LOG.warn(
                    "The public address is not known: STUN server {} was asked but {}; check stun-server in"
                            + " etc/jackfield.network.cfg",
                    stunServer,
                    reason);
        }
        failing = true;
    }
}
