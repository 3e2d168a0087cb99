// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.NioClient;

/** Finds where a URI leads, with the name servers that are configured. */
@Component(
        service = {Locator.class, SettingsOwner.class},
        immediate = true,
        configurationPid = "jackfield.dns",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = DnsSettings.class)
public final class Rfc3263Locator implements Locator, SettingsOwner<DnsSettings> {

    private static final Logger LOG = LoggerFactory.getLogger(Rfc3263Locator.class);
    private static final int DNS_PORT = 53;

    private final Lane lane;
    private volatile DnsLocator locator;

    @Activate
    public Rfc3263Locator(@Reference Lanes lanes) {
        this.lane = lanes.open("locator");
        this.locator = make(List.of(), Duration.ofSeconds(2));
    }

    /** Ends the library's thread, which belongs to this bundle. */
    @Deactivate
    void stop() {
        NioClient.close();
    }

    private DnsLocator make(List<InetSocketAddress> servers, Duration timeout) {
        return new DnsLocator(NameServers.of(servers, timeout, lane::post), new SecureRandom());
    }

    @Override
    public void locate(SipUri uri, Consumer<List<Hop>> found) {
        locator.locate(uri).whenComplete((hops, failure) -> {
            // That nobody answered was said where it was asked.
            if (failure != null && !(failure.getCause() instanceof NoAnswerException)) {
                LOG.warn("{} could not be located: {}", uri.host(), failure.getMessage());
            }
            found.accept(failure == null ? hops : List.of());
        });
    }

    @Override
    public String kind() {
        return "dns";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<DnsSettings> type() {
        return DnsSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, DnsSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (String server : settings.server()) {
            if (!server.isBlank() && server(server).isEmpty()) {
                problems.add(new SettingsProblem(
                        "server",
                        "'" + server + "' is not an address: write 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53"));
            }
        }
        return problems;
    }

    private static Optional<InetSocketAddress> server(String text) {
        String stripped = text.strip();
        return Addresses.parse(stripped)
                .map(address -> new InetSocketAddress(address, DNS_PORT))
                .or(() -> Addresses.socket(stripped));
    }

    @Override
    public void apply(String name, DnsSettings settings) {
        locator = make(
                Arrays.stream(settings.server())
                        .flatMap(server -> server(server).stream())
                        .toList(),
                Duration.ofMillis(settings.timeout$_$milliseconds()));
    }

    @Override
    public void remove(String name) {
        locator = make(List.of(), Duration.ofSeconds(2));
    }
}
