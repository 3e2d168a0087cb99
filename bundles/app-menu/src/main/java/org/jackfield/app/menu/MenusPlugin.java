// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.time.InstantSource;
import java.time.ZoneOffset;
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

/** Offers an application for each menu that is set. */
@Component(
        service = SettingsOwner.class,
        configurationPid = "jackfield.menu",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = MenuSettings.class)
public final class MenusPlugin extends ManyApplications<MenuSettings, Menu> {

    private final Announcer announcer;
    private final InstantSource clock = InstantSource.system();

    @Activate
    public MenusPlugin(BundleContext context, @Reference Announcer announcer) {
        super(context, "menu", MenuSettings.class);
        this.announcer = announcer;
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    protected Menu plan(String name, MenuSettings settings) {
        return Menu.of(settings, this::sound);
    }

    @Override
    protected ApplicationLeg answer(ApplicationCall call, Menu menu) {
        return new MenuLeg(
                call, speaking(menu), menu, menu.hours().open(clock.instant().atZone(ZoneOffset.UTC)));
    }

    @Override
    protected void prepare(Menu menu) {
        speaking(menu).prepare(List.of(menu.greeting()));
        menu.closedText().ifPresent(text -> speaking(menu).prepare(List.of(text)));
    }

    private Announcer speaking(Menu menu) {
        return announcer.speaking(menu.language());
    }

    @Override
    protected List<SettingsProblem> objections(MenuSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>(unreadable("file", settings.file()));
        if (settings.file().isBlank() && settings.text().isBlank()) {
            problems.add(new SettingsProblem("text", "says what the keys do; or name a file"));
        }
        problems.addAll(unspeakable(settings.language()));
        return problems;
    }

    @Override
    protected String suspect() {
        return "choice";
    }
}
