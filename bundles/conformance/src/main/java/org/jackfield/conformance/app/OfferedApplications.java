// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.app;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.app.Application;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** What a plug-in offers that registers its applications by itself, one for each file of settings. Any thread. */
public final class OfferedApplications {

    private final Map<String, Application> offered = new ConcurrentHashMap<>();

    /** A bundle's context that takes applications, and has nothing else. */
    public BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                OfferedApplications.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "registerService" -> registered((Application) arguments[1]);
                    case "getProperty" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private ServiceRegistration<?> registered(Application application) {
        offered.put(application.name(), application);
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                OfferedApplications.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, arguments) -> {
                    offered.remove(application.name());
                    return null;
                });
    }

    /** The names of those that can be called. */
    public Set<String> names() {
        return Set.copyOf(offered.keySet());
    }

    /** One that can be called. */
    public Application application(String name) {
        return Optional.ofNullable(offered.get(name))
                .orElseThrow(() -> new AssertionError("There is no application " + name + ", but " + offered.keySet()));
    }
}
