// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.settings.Configuration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers the rules anew, in steps that leave room for a file put between by hand. */
@Component(service = RouteOrder.class)
public final class RouteOrderService implements RouteOrder {

    private static final String KIND = "route";
    private static final int STEP = 10;

    private final RouteBook book;
    private final Configuration configuration;

    @Activate
    public RouteOrderService(@Reference RouteBook book, @Reference Configuration configuration) {
        this.book = book;
        this.configuration = configuration;
    }

    @Override
    public List<String> names() {
        return book.routes().stream().map(Route::name).toList();
    }

    @Override
    public synchronized List<Change> arrange(List<String> names) {
        List<Route> routes = book.routes();
        check(names, routes.stream().map(Route::name).toList());
        if (names.equals(names())) {
            return List.of();
        }
        Map<String, Route> byName = routes.stream().collect(Collectors.toMap(Route::name, Function.identity()));
        List<Change> written = new ArrayList<>();
        int next = STEP;
        for (String name : names) {
            int before = Objects.requireNonNull(byName.get(name)).order();
            if (before != next) {
                write(new Change(name, before, next), written);
            }
            next += STEP;
        }
        return List.copyOf(written);
    }

    private static void check(List<String> names, List<String> routes) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!routes.contains(name)) {
                throw new IllegalArgumentException("There is no route '" + name + "' in force: " + wanted(routes));
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The route '" + name + "' is named twice: " + wanted(routes));
            }
        }
        if (seen.size() < routes.size()) {
            throw new IllegalArgumentException("Some routes are missing: " + wanted(routes));
        }
    }

    private static String wanted(List<String> routes) {
        return "name each of these once: " + String.join(", ", routes);
    }

    private void write(Change change, List<Change> written) {
        try {
            write(change.route(), change.now());
            written.add(change);
        } catch (RuntimeException e) {
            written.forEach(done -> write(done.route(), done.before()));
            throw e;
        }
    }

    private void write(String route, int order) {
        Map<String, Object> settings =
                new LinkedHashMap<>(configuration.read(KIND, route).orElse(Map.of()));
        settings.put("order", order);
        configuration.write(KIND, route, settings);
    }
}
