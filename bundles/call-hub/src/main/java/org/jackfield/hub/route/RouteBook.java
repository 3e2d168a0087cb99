// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The rules, in the order in which they are looked at. Read from any thread; written one at a time. */
@Component(
        service = {RouteBook.class, SettingsOwner.class},
        configurationPid = "jackfield.route",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = RouteSettings.class, factory = true)
public final class RouteBook implements SettingsOwner<RouteSettings> {

    private volatile List<Route> routes = List.of();

    @Override
    public String kind() {
        return "route";
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public Class<RouteSettings> type() {
        return RouteSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, RouteSettings settings) {
        return Route.read(name, settings).problems();
    }

    @Override
    public void apply(String name, RouteSettings settings) {
        Route route = Route.read(name, settings)
                .route()
                .orElseThrow(() -> new IllegalArgumentException("The rule " + name + " was not checked"));
        List<Route> changed = without(name);
        changed.add(route);
        changed.sort(Comparator.comparingInt(Route::order).thenComparing(Route::name));
        routes = List.copyOf(changed);
    }

    @Override
    public void remove(String name) {
        routes = List.copyOf(without(name));
    }

    List<Route> routes() {
        return routes;
    }

    private List<Route> without(String name) {
        List<Route> others = new ArrayList<>(routes);
        others.removeIf(route -> route.name().equals(name));
        return others;
    }
}
