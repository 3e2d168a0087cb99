// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.lane.Lanes;
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

/** Offers an application for each conference that is set. */
@Component(
        service = {SettingsOwner.class, EventListener.class},
        configurationPid = "jackfield.conference",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = ConferenceSettings.class)
public final class ConferencesPlugin extends ManyApplications<ConferenceSettings, Conference> implements EventListener {

    private static final String KIND = "conference";

    private final Announcer announcer;
    private final CallHub hub;
    private final Lanes lanes;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    @Activate
    public ConferencesPlugin(
            BundleContext context, @Reference Announcer announcer, @Reference CallHub hub, @Reference Lanes lanes) {
        super(context, KIND, ConferenceSettings.class);
        this.announcer = announcer;
        this.hub = hub;
        this.lanes = lanes;
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    public void on(Event event) {
        rooms.values().forEach(room -> room.on(event));
    }

    @Override
    protected Conference plan(String name, ConferenceSettings settings) {
        return Conference.of(KIND + "-" + name, settings);
    }

    @Override
    protected ApplicationLeg answer(ApplicationCall call, Conference conference) {
        Room room = rooms.computeIfAbsent(
                conference.name(), name -> new Room(name, lanes.open(name), hub, InstantSource.system()));
        return new VisitorLeg(call, announcer.speaking(conference.language()), room, conference);
    }

    @Override
    protected List<SettingsProblem> objections(ConferenceSettings settings) {
        return unspeakable(settings.language());
    }

    @Override
    protected String suspect() {
        return "pin";
    }
}
