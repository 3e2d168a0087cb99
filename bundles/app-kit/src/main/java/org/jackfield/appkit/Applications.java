// SPDX-License-Identifier: Apache-2.0
package org.jackfield.appkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.api.app.Application;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Applications of one bundle that come and go with their settings. Any thread, one name at a time. */
public final class Applications {

    private final BundleContext context;
    private final Map<String, ServiceRegistration<Application>> registered = new ConcurrentHashMap<>();

    public Applications(BundleContext context) {
        this.context = context;
    }

    /** Can be called from now on; one that is there already goes on, and must see by itself that its settings changed. */
    public void offer(Application application) {
        registered.computeIfAbsent(
                application.name(), name -> context.registerService(Application.class, application, null));
    }

    /** Cannot be called any more, and its calls end. */
    public void withdraw(String name) {
        Optional.ofNullable(registered.remove(name)).ifPresent(ServiceRegistration::unregister);
    }

    /** None of them can be called any more. */
    public void close() {
        registered.keySet().forEach(this::withdraw);
    }
}
