// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.app.Application;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.plugin.Drainable;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.hub.call.Forwarder;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The endpoint behind which service numbers live. Applications come and go; one that goes is let go of before its bundle's
 * stop returns, and its legs end.
 */
@Component(
        service = {Endpoint.class, Drainable.class},
        immediate = true)
public final class AppEndpoint implements Endpoint, Drainable {

    static final String NAME = "app";

    private final Lanes lanes;
    private final List<Installed> applications = new CopyOnWriteArrayList<>();
    private final Set<AppLeg> legs = ConcurrentHashMap.newKeySet();
    private volatile Set<String> draining = Set.of();

    /** An application and the symbolic name of its bundle. */
    private record Installed(Application application, String bundle) {

        String name() {
            return application.name();
        }
    }

    /** The hub knows all endpoints, and is there before any of them is dialled. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Forwarder forwarder;

    @Activate
    public AppEndpoint(@Reference Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reaches(Target target) {
        return target.kind() == Target.Kind.APP && find(target.name()).isPresent();
    }

    @Override
    public Optional<Target> owner(String number) {
        for (Installed one : applications) {
            if (one.name().equals(number) || one.application().numbers().contains(number)) {
                return Optional.of(target(one));
            }
        }
        return applications.stream()
                .filter(one -> length(one, number) > 0)
                .max(Comparator.comparingInt(one -> length(one, number)))
                .map(AppEndpoint::target);
    }

    /** How much of a number an application asks for to take the rest of it. */
    private static int length(Installed one, String number) {
        return one.application().prefixes().stream()
                .filter(prefix -> number.length() > prefix.length() && number.startsWith(prefix))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static Target target(Installed one) {
        return new Target(Target.Kind.APP, one.name());
    }

    @Override
    public List<Stage> leads(Target target, Caller caller) {
        Optional<Installed> found = find(target.name()).filter(one -> !draining.contains(one.bundle()));
        return found.isEmpty() ? List.of() : found.get().application().leads(caller);
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        Installed found = find(request.target().name()).orElseThrow(() -> absent(request, "is not installed"));
        if (draining.contains(found.bundle())) {
            throw absent(request, "takes no new calls: it is being drained");
        }
        Application application = found.application();
        LegId id = new LegId(
                "app-" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX));
        AppLeg leg = new AppLeg(
                id,
                application,
                request,
                listener,
                lanes.open("leg " + id),
                () -> Optional.ofNullable(forwarder),
                legs::remove);
        legs.add(leg);
        leg.start();
        return List.of(leg);
    }

    /** An application can be dialled from now on. */
    @Reference(
            name = "application",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    void arrive(Application application, ServiceReference<Application> reference) {
        applications.add(new Installed(application, reference.getBundle().getSymbolicName()));
    }

    /** An application goes: returns when no call holds anything of it. */
    void leave(Application application) throws InterruptedException {
        applications.removeIf(one -> one.application() == application);
        List<AppLeg> its =
                legs.stream().filter(leg -> leg.application() == application).toList();
        CountDownLatch gone = new CountDownLatch(its.size());
        Hangup hangup = Hangup.of(HangupCause.SERVICE_UNAVAILABLE, By.CALLED)
                .detailed("application " + application.name() + " was taken out");
        its.forEach(leg -> leg.end(hangup, gone::countDown));
        gone.await(2, TimeUnit.SECONDS);
    }

    /** Calls inside go on. */
    @Override
    public void drain(Set<String> bundles) {
        draining = Set.copyOf(bundles);
    }

    /** 480 and not 503, which would have a caller's proxy turn away from all of us (RFC 3261, 21.5.4). */
    private static CallException absent(DialRequest request, String why) {
        return new CallException(
                new Hangup(HangupCause.SUBSCRIBER_ABSENT, By.ROUTER, request.target() + " " + why, true));
    }

    private Optional<Installed> find(String name) {
        return applications.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
