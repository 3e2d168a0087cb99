// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;

/** The phones of one test: configured at the appliance, started, registered, and put away again together. */
public final class Phones implements AutoCloseable {

    private final Appliance appliance;
    private final Path folder;
    private final String suffix = UUID.randomUUID().toString().substring(0, 6);
    private final List<Baresip> phones = new ArrayList<>();
    private final List<Browser> pages = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();

    public Phones(Appliance appliance, String test) {
        this.appliance = appliance;
        this.folder = Appliance.work().resolve(test + "-" + suffix);
    }

    /** A registered phone that speaks a tone; its name at the appliance is {@link #name}. */
    public Baresip phone(String nick, int toneHz, UnaryOperator<BaresipConfig> how) {
        return phone(nick, toneHz, how, Map.of());
    }

    /** A registered phone with further settings at the appliance. */
    public Baresip phone(String nick, int toneHz, UnaryOperator<BaresipConfig> how, Map<String, ?> settings) {
        String device = name(nick);
        String password = "pw-" + UUID.randomUUID();
        appliance.console().device(device, password, settings);
        devices.add(device);
        return start(how.apply(BaresipConfig.phone(folder, device, password, appliance.sip(), toneHz)));
    }

    /**
     * A registered phone in a web page that speaks a tone; its name at the appliance is {@link #name}.
     *
     * @param library {@code jssip} or {@code sipjs}
     */
    public Browser page(String nick, String library, int toneHz) {
        String device = name(nick);
        String password = "pw-" + UUID.randomUUID();
        appliance.console().device(device, password, Map.of());
        devices.add(device);
        Browser page = Browser.sip(library, appliance.console(), device, password, folder.resolve(device), toneHz);
        pages.add(page);
        return page;
    }

    /** One more phone of the same user, registered beside the first. */
    public Baresip another(Baresip first, int toneHz) {
        BaresipConfig like = first.config();
        BaresipConfig config = BaresipConfig.phone(folder, like.name(), like.password(), like.registrar(), toneHz);
        return start(config.beside(phones.size()));
    }

    private Baresip start(BaresipConfig config) {
        Baresip phone = Baresip.start(config);
        phones.add(phone);
        return phone.registered();
    }

    /** The device name behind a nick; differs from test to test, since they share an appliance. */
    public String name(String nick) {
        return nick + "-" + suffix;
    }

    @Override
    public void close() {
        phones.forEach(Baresip::close);
        pages.forEach(Browser::close);
        devices.forEach(device -> appliance.console().delete("/api/device/" + device));
    }
}
