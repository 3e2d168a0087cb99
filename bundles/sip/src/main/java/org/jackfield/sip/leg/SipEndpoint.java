// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.trunk.Trunk;
import org.jackfield.sip.trunk.Trunks;

/** Dials devices and trunks. */
public final class SipEndpoint implements Endpoint {

    static final String NAME = "sip";

    private final LegContext context;
    private final Lanes lanes;
    private final Devices devices;
    private final Trunks trunks;

    public SipEndpoint(LegContext context, Lanes lanes, Devices devices, Trunks trunks) {
        this.context = context;
        this.lanes = lanes;
        this.devices = devices;
        this.trunks = trunks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reaches(Target target) {
        return switch (target.kind()) {
            case DEVICE -> devices.device(target.name()).isPresent();
            case PROVIDER -> trunks.trunk(target.name()).isPresent();
            default -> false;
        };
    }

    @Override
    public Optional<Target> owner(String number) {
        return devices.owner(number).map(device -> new Target(Target.Kind.DEVICE, device.name()));
    }

    @Override
    public Optional<String> user(Target target) {
        return target.kind() == Target.Kind.DEVICE
                ? devices.device(target.name()).map(DeviceProfile::user).filter(user -> !user.isEmpty())
                : Optional.empty();
    }

    @Override
    public List<Target> devices(String user) {
        return devices.of(user).stream()
                .map(device -> new Target(Target.Kind.DEVICE, device.name()))
                .toList();
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        return switch (request.target().kind()) {
            case DEVICE -> dialDevice(request, listener);
            case PROVIDER -> List.of(dialTrunk(request, listener));
            default ->
                throw refused(HangupCause.NO_ROUTE_TO_DESTINATION, request.target() + " is not reached over SIP");
        };
    }

    private static CallException refused(HangupCause cause, String detail) {
        return new CallException(new Hangup(cause, Hangup.By.ROUTER, detail, true));
    }

    private List<Leg> dialDevice(DialRequest request, LegListener listener) {
        String name = request.target().name();
        DeviceProfile device = devices.device(name)
                .orElseThrow(() -> refused(HangupCause.UNALLOCATED_NUMBER, "There is no device " + name));
        List<Reach> reaches = devices.reach(name);
        if (reaches.isEmpty()) {
            throw refused(HangupCause.SUBSCRIBER_ABSENT, "Device " + name + " is not registered");
        }
        List<Leg> legs = new ArrayList<>(reaches.size());
        for (Reach reach : reaches) {
            Party party = new Party(
                    request.target(), device.number(), "", reach.flow().toString());
            Invitee invitee = new DeviceInvitee(reach, request.caller(), request.number());
            legs.add(start(request, listener, Peer.device(device, devices), party, invitee));
        }
        return legs;
    }

    private Leg dialTrunk(DialRequest request, LegListener listener) {
        String name = request.target().name();
        Trunk trunk = trunks.trunk(name)
                .orElseThrow(() -> refused(HangupCause.DESTINATION_OUT_OF_ORDER, "There is no provider " + name));
        TrunkState state = trunk.state();
        if (state.status() == TrunkState.Status.DOWN && !request.emergency()) {
            throw refused(HangupCause.DESTINATION_OUT_OF_ORDER, "Provider " + name + " is down: " + state.detail());
        }
        // The adapter is asked first: one that fails must not keep a line.
        OutgoingIdentity identity = trunk.adapter().outgoing(request.number(), request.caller(), request.emergency());
        Invitee invitee = new TrunkInvitee(
                trunk,
                request.redirection()
                        .map(by -> identity.with(trunk.adapter().redirected(by)))
                        .orElse(identity));
        Party party = new Party(
                request.target(),
                request.number(),
                "",
                trunk.adapter().account().host());
        Trunk.Line line = trunk.take(request.emergency())
                .orElseThrow(() -> refused(HangupCause.NO_CIRCUIT_AVAILABLE, unavailable(trunk)));
        return start(request, listener, Peer.trunk(trunk, line), party, invitee);
    }

    private static String unavailable(Trunk trunk) {
        TrunkState state = trunk.state();
        return state.draining()
                ? "Provider " + state.provider() + " takes no new calls: it is being drained"
                : "All lines of " + state.provider() + " are in use";
    }

    private Leg start(DialRequest request, LegListener listener, Peer peer, Party party, Invitee invitee) {
        LegId id = new LegId(context.tokens().token());
        Lane lane = lanes.open("leg " + id);
        OutboundLeg leg = new OutboundLeg(context, lane, id, peer, party, request, invitee);
        leg.listen(listener);
        leg.lane().post(leg::begin);
        return leg;
    }
}
