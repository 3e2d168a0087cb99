// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.network.Network;
import org.jackfield.rtp.port.RtpPorts;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.leg.IncomingCalls;
import org.jackfield.sip.leg.LegContext;
import org.jackfield.sip.leg.PickUpNames;
import org.jackfield.sip.leg.SipEndpoint;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.trunk.Trunks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The endpoint: calls come and go as long as it is there; when it leaves, its calls end with BYE first. */
@Component(service = Endpoint.class)
public final class SipEndpointService implements Endpoint {

    private static final Duration FAREWELL = Duration.ofMillis(1_500);

    private final SipStackService stack;
    private final SipEndpoint endpoint;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CallHub hub;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable MediaTransportFactory browsers;

    /** Takes calls from now on. */
    @Activate
    public SipEndpointService(
            @Reference SipStackService stack,
            @Reference Lanes lanes,
            @Reference Network network,
            @Reference Locator locator,
            @Reference RtpPorts ports,
            @Reference Devices devices,
            @Reference Trunks trunks,
            @Reference PickUpNames names) {
        this.stack = stack;
        LegContext context = new LegContext(
                stack.transactions(),
                stack.addresses(),
                network,
                stack.tokens(),
                locator,
                ports,
                stack.legs(),
                stack::legSettings,
                () -> Optional.ofNullable(browsers),
                new SecureRandom());
        this.endpoint = new SipEndpoint(context, lanes, devices, trunks);
        stack.dispatcher()
                .calls(new IncomingCalls(context, lanes, devices, trunks, () -> Optional.ofNullable(hub), names));
    }

    @Deactivate
    void stop() throws InterruptedException {
        stack.dispatcher().calls(null);
        Hangup leaving =
                Hangup.of(HangupCause.NORMAL_UNSPECIFIED, Hangup.By.ROUTER).detailed("SIP is stopping");
        stack.legs().all().forEach(leg -> leg.end(leaving));
        stack.legs().awaitEmpty(FAREWELL);
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public boolean reaches(Target target) {
        return endpoint.reaches(target);
    }

    @Override
    public Optional<Target> owner(String number) {
        return endpoint.owner(number);
    }

    @Override
    public Optional<String> user(Target target) {
        return endpoint.user(target);
    }

    @Override
    public List<Target> devices(String user) {
        return endpoint.devices(user);
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        return endpoint.dial(request, listener);
    }
}
