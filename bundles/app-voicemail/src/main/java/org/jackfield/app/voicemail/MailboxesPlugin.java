// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jackfield.appkit.ManyApplications;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Offers an application for each mailbox that is set, and has the calls of its devices come there when they are not taken. Whatever else
 * somebody has set for a device goes before.
 */
@Component(
        service = {SettingsOwner.class, Diverter.class},
        configurationPid = "jackfield." + MailboxesPlugin.KIND,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_RANKING + ":Integer=-100",
        immediate = true)
@Designate(ocd = MailboxSettings.class)
public final class MailboxesPlugin extends ManyApplications<MailboxSettings, Box> implements Diverter {

    static final String KIND = "mailbox";

    private final Announcer announcer;
    private final PostOffice office;

    @Activate
    public MailboxesPlugin(BundleContext context, @Reference Announcer announcer, @Reference PostOffice office) {
        super(context, KIND, MailboxSettings.class);
        this.announcer = announcer;
        this.office = office;
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    protected Box plan(String name, MailboxSettings settings) {
        return Box.of(name, settings, this::sound);
    }

    @Override
    protected ApplicationLeg answer(ApplicationCall call, Box box) {
        return new LeavingLeg(call, announcer.speaking(box.language()), office, box);
    }

    @Override
    protected void prepare(Box box) {
        office.open(box);
        announcer.speaking(box.language()).prepare(box.greeting());
    }

    @Override
    protected void gone(String name) {
        office.close(name);
    }

    @Override
    protected List<SettingsProblem> objections(MailboxSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>(unreadable("greeting-file", settings.greeting$_$file()));
        problems.addAll(unspeakable(settings.language()));
        return problems;
    }

    @Override
    protected String suspect() {
        return "device";
    }

    @Override
    public Optional<Diversion> divert(Target device, Caller caller, Occasion occasion) {
        return occasion == Occasion.ALWAYS
                ? Optional.empty()
                : office.of(device).map(box -> new Diversion(List.of(box.application())));
    }

    @Override
    public Optional<Duration> patience(Target device) {
        return office.of(device).map(Box::ring);
    }
}
