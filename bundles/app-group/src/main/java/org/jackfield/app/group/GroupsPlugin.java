// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.group;

import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.appkit.IdleTimes;
import org.jackfield.appkit.ManyApplications;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an application for each group that is set. */
@Component(
        service = {SettingsOwner.class, EventListener.class},
        configurationPid = "jackfield.group",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = GroupSettings.class)
public final class GroupsPlugin extends ManyApplications<GroupSettings, Group> implements EventListener {

    private final IdleTimes idle = new IdleTimes();

    @Activate
    public GroupsPlugin(BundleContext context) {
        super(context, "group", GroupSettings.class);
    }

    @Deactivate
    void stop() {
        close();
    }

    @Override
    public void on(Event event) {
        idle.on(event);
    }

    @Override
    protected Group plan(String name, GroupSettings settings) {
        return Group.of(settings, idle);
    }

    /** Nobody gets here: a group always has somebody whom it rings. */
    @Override
    protected ApplicationLeg answer(ApplicationCall call, Group group) {
        throw new IllegalStateException("A group takes no calls itself");
    }

    @Override
    protected String suspect() {
        return "member";
    }
}
