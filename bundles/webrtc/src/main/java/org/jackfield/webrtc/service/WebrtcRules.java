// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.webrtc.ice.IceServers;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps how browsers are found. Read from any thread. */
@Component(
        service = {WebrtcRules.class, SettingsOwner.class},
        immediate = true,
        configurationPid = "jackfield.webrtc",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = WebrtcSettings.class)
public final class WebrtcRules implements SettingsOwner<WebrtcSettings> {

    private volatile IceServers servers = IceServers.NONE;
    private volatile boolean full;

    /** The servers as they are set now. */
    public IceServers servers() {
        return servers;
    }

    /** Whether we look for ways to browsers, as it is set now. */
    public boolean full() {
        return full;
    }

    @Override
    public String kind() {
        return "webrtc";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<WebrtcSettings> type() {
        return WebrtcSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, WebrtcSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        refuse(settings.stun(), IceServers::isStun, "stun", "stun:HOST or stun:HOST:PORT", problems);
        refuse(
                settings.turn(),
                IceServers::isTurn,
                "turn",
                "turn:HOST, turn:HOST:PORT or turns:HOST:PORT?transport=tcp",
                problems);
        boolean secret = !settings.turn$_$secret().isEmpty();
        boolean password = !settings.turn$_$password().isEmpty();
        boolean user = !settings.turn$_$user().isBlank();
        if (secret && (password || user)) {
            problems.add(new SettingsProblem(
                    "turn-secret", "stands instead of turn-user and turn-password: leave the one or the others empty"));
        } else if (user != password) {
            problems.add(new SettingsProblem(
                    user ? "turn-password" : "turn-user", "is missing: a TURN server wants user and password"));
        } else if (!secret && !user && !list(settings.turn()).isEmpty()) {
            problems.add(new SettingsProblem(
                    "turn", "needs turn-secret, or turn-user and turn-password: no TURN server serves everybody"));
        }
        return problems;
    }

    private static void refuse(
            String[] uris, Predicate<String> good, String key, String form, List<SettingsProblem> problems) {
        list(uris).stream()
                .filter(good.negate())
                .forEach(uri -> problems.add(new SettingsProblem(key, "give " + form + ", not '" + uri + "'")));
    }

    private static List<String> list(String[] texts) {
        return Stream.of(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public void apply(String name, WebrtcSettings settings) {
        IceServers.Account account = settings.turn$_$secret().isEmpty()
                ? new IceServers.Password(settings.turn$_$user().strip(), settings.turn$_$password())
                : new IceServers.Secret(settings.turn$_$secret(), Duration.ofSeconds(settings.turn$_$seconds()));
        servers = new IceServers(list(settings.stun()), list(settings.turn()), account);
        full = settings.ice().equals("full");
    }

    @Override
    public void remove(String name) {
        // One file only: without it, apply is called with the defaults.
    }
}
