// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jackfield.api.security.UserListener;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.web.login.Sessions;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Owns {@code etc/jackfield.web.cfg} and the sessions that it rules. */
@Component(
        service = {SettingsOwner.class, UserListener.class, WebSettingsOwner.class},
        configurationPid = "jackfield.web")
@Designate(ocd = WebSettings.class)
public final class WebSettingsOwner implements SettingsOwner<WebSettings>, UserListener {

    private static final int LEAST_TOKEN = 16;

    private final Sessions sessions = new Sessions(Clock.systemUTC());
    private volatile String metricsToken = "";

    /** The sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** Whether this is the token that may read the metrics. */
    public boolean metricsToken(String given) {
        String token = metricsToken;
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void changed(String user) {
        sessions.closeAllOf(user);
    }

    @Override
    public String kind() {
        return "web";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<WebSettings> type() {
        return WebSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, WebSettings settings) {
        String token = settings.metrics$_$token();
        return token.isEmpty() || token.length() >= LEAST_TOKEN
                ? List.of()
                : List.of(new SettingsProblem(
                        "metrics-token", "is too short to keep strangers out: use at least 16 characters"));
    }

    @Override
    public void apply(String name, WebSettings settings) {
        sessions.limit(Duration.ofMinutes(settings.session$_$idle()), Duration.ofHours(settings.session$_$length()));
        metricsToken = settings.metrics$_$token();
    }

    @Override
    public void remove(String name) {
        // One file only: without it, apply is called with the defaults.
    }
}
