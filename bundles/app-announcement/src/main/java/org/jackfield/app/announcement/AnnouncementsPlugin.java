// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.announcement;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jackfield.appkit.ManyApplications;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an application for each announcement that is set. */
@Component(
        service = SettingsOwner.class,
        configurationPid = "jackfield.announcement",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = AnnouncementSettings.class)
public final class AnnouncementsPlugin extends ManyApplications<AnnouncementSettings, Text> {

    private final Announcer announcer;

    @Activate
    public AnnouncementsPlugin(BundleContext context, @Reference Announcer announcer) {
        super(context, "announcement", AnnouncementSettings.class);
        this.announcer = announcer;
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    protected Text plan(String name, AnnouncementSettings settings) {
        return Text.of(settings, this::sound);
    }

    @Override
    protected ApplicationLeg answer(ApplicationCall call, Text text) {
        return new AnnouncementLeg(call, announcer.speaking(text.language()), text);
    }

    @Override
    protected void prepare(Text text) {
        announcer.speaking(text.language()).prepare(List.of(text.piece()));
    }

    @Override
    protected List<SettingsProblem> objections(AnnouncementSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>(unreadable("file", settings.file()));
        problems.addAll(unspeakable(settings.language()));
        return problems;
    }

    @Override
    protected String suspect() {
        return "text";
    }
}
