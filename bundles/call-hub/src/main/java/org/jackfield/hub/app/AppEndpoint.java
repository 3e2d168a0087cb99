// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.app;

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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The endpoint behind which service numbers live. Applications come and go; one that goes is let go of before its bundle's
 * stop returns, and its legs end.
 */
@Component(service = Endpoint.class, immediate = true)
public final class AppEndpoint implements Endpoint {

    static final String NAME = "app";

    private final Lanes lanes;
    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private final Set<AppLeg> legs = ConcurrentHashMap.newKeySet();

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
        for (Application application : applications) {
            if (application.name().equals(number) || application.numbers().contains(number)) {
                return Optional.of(new Target(Target.Kind.APP, application.name()));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        Application application = find(request.target().name())
                .orElseThrow(() -> new CallException(new Hangup(
                        HangupCause.SUBSCRIBER_ABSENT, By.ROUTER, request.target() + " is not installed", true)));
        LegId id = new LegId(
                "app-" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX));
        AppLeg leg = new AppLeg(id, application, request, listener, lanes.open("leg " + id), legs::remove);
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
    void arrive(Application application) {
        applications.add(application);
    }

    /** An application goes: returns when no call holds anything of it. */
    void leave(Application application) throws InterruptedException {
        applications.remove(application);
        List<AppLeg> its =
                legs.stream().filter(leg -> leg.application() == application).toList();
        CountDownLatch gone = new CountDownLatch(its.size());
        Hangup hangup = Hangup.of(HangupCause.SERVICE_UNAVAILABLE, By.CALLED)
                .detailed("application " + application.name() + " was taken out");
        its.forEach(leg -> leg.end(hangup, gone::countDown));
        gone.await(2, TimeUnit.SECONDS);
    }

    private Optional<Application> find(String name) {
        for (Application application : applications) {
            if (application.name().equals(name)) {
                return Optional.of(application);
            }
        }
        return Optional.empty();
    }
}
