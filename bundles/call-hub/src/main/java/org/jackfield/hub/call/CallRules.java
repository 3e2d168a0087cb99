// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.util.List;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Owns the settings of calls. Read from any thread; written one at a time. */
@Component(
        service = {CallRules.class, SettingsOwner.class},
        configurationPid = "jackfield.call",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = CallSettings.class)
public final class CallRules implements SettingsOwner<CallSettings> {

    private volatile Limits limits = Limits.DEFAULT;

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<CallSettings> type() {
        return CallSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, CallSettings settings) {
        int silence = settings.silence$_$limit();
        return silence > 0 && silence <= settings.media$_$timeout()
                ? List.of(new SettingsProblem("silence-limit", "must be longer than media-timeout, or 0"))
                : List.of();
    }

    @Override
    public void apply(String name, CallSettings settings) {
        limits = Limits.of(
                settings.ring$_$timeout(),
                settings.max$_$duration(),
                settings.media$_$timeout(),
                settings.silence$_$limit());
    }

    @Override
    public void remove(String name) {
        limits = Limits.DEFAULT;
    }

    Limits limits() {
        return limits;
    }
}
