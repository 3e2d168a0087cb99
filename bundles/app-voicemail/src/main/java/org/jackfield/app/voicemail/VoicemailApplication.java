// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jackfield.api.app.Application;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jackfield.app.voicemail.MailServer.Security;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The number at which messages are heard. */
@Component(
        service = {Application.class, SettingsOwner.class},
        configurationPid = "jackfield.voicemail",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = VoicemailSettings.class)
public final class VoicemailApplication implements Application, SettingsOwner<VoicemailSettings> {

    private final Path etc;
    private final Announcer announcer;
    private final PostOffice office;
    private final PinGuard guard;
    private volatile List<String> numbers = List.of("97");
    private final Courier courier;
    private volatile ZoneId zone = ZoneId.systemDefault();

    @Activate
    public VoicemailApplication(BundleContext context, @Reference Announcer announcer, @Reference PostOffice office) {
        this(
                Path.of(Objects.requireNonNullElse(context.getProperty("jackfield.etc"), "etc")),
                announcer,
                office,
                new Courier(office, new SmtpSender()));
        courier.start();
    }

    /** @param etc where the files of the settings lie */
    VoicemailApplication(Path etc, Announcer announcer, PostOffice office, Courier courier) {
        this.etc = etc;
        this.announcer = announcer;
        this.office = office;
        this.guard = new PinGuard(office.clock());
        this.courier = courier;
    }

    @Deactivate
    void stop() throws InterruptedException {
        courier.stop();
    }

    @Override
    public String name() {
        return "voicemail";
    }

    @Override
    public List<String> numbers() {
        return numbers;
    }

    @Override
    public ApplicationLeg answer(ApplicationCall call) {
        return new ListeningLeg(call, announcer, office, guard, zone);
    }

    @Override
    public String kind() {
        return "voicemail";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<VoicemailSettings> type() {
        return VoicemailSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, VoicemailSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        try {
            zone(settings);
        } catch (DateTimeException e) {
            problems.add(new SettingsProblem(
                    "time-zone", "'" + settings.time$_$zone() + "' is no time zone: write it as Europe/Berlin"));
        }
        problems.addAll(ofMail(settings));
        return problems;
    }

    private List<SettingsProblem> ofMail(VoicemailSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        if (settings.smtp$_$host().isBlank()) {
            return problems;
        }
        if (!settings.from().strip().matches(Box.ADDRESS)) {
            problems.add(new SettingsProblem(
                    "from", "is the address from which messages are mailed: write it as voicemail@example.com"));
        }
        if (security(settings) == Security.NONE && !settings.smtp$_$user().isBlank()) {
            problems.add(new SettingsProblem(
                    "smtp-security", "must be starttls or tls, or everybody on the way could read the password"));
        }
        try {
            Optional<Authorities> authorities = authorities(settings);
            if (authorities.isPresent()) {
                authorities.get().certificates();
            }
        } catch (IOException | InvalidPathException e) {
            problems.add(new SettingsProblem("smtp-trusted", String.valueOf(e.getMessage())));
        }
        return problems;
    }

    private Optional<Authorities> authorities(VoicemailSettings settings) {
        return Optional.of(settings.smtp$_$trusted().strip())
                .filter(file -> !file.isEmpty())
                .map(file -> new Authorities(etc.resolve(file)));
    }

    private static Security security(VoicemailSettings settings) {
        return Security.valueOf(settings.smtp$_$security().toUpperCase(Locale.ROOT));
    }

    private static ZoneId zone(VoicemailSettings settings) {
        String zone = settings.time$_$zone().strip();
        return zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    @Override
    public void apply(String name, VoicemailSettings settings) {
        numbers = List.of(settings.number());
        zone = zone(settings);
        courier.use(new MailServer(
                settings.smtp$_$host().strip(),
                settings.smtp$_$port(),
                security(settings),
                authorities(settings),
                settings.smtp$_$user().strip(),
                settings.smtp$_$password(),
                settings.from().strip(),
                zone));
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
