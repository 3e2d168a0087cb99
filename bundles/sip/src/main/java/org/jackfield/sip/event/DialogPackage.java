// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.event.Event;
import org.jackfield.sip.leg.PickUpNames;
import org.jackfield.sip.message.SipUri;

/** The event package {@code dialog} (RFC 4235): whether a device or service is called, rings or talks, for busy lamps. */
final class DialogPackage implements EventPackage {

    static final String NAME = "dialog";

    private final LiveCalls calls;
    private final Resources resources;
    private final PickUpNames names;

    DialogPackage(LiveCalls calls, Resources resources, PickUpNames names) {
        this.calls = calls;
        this.resources = resources;
        this.names = names;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String contentType() {
        return DialogInfo.TYPE;
    }

    @Override
    public Optional<Watch> watch(String device, SipUri resource) {
        SipUri entity = SipUri.of(resource.number(), resource.host(), resource.port());
        return resources.find(device, resource.number()).map(found -> new Legs(found, entity));
    }

    @Override
    public void happened(Event event) {
        calls.happened(event);
    }

    /** The legs of one device or service, as its dialogs. */
    private final class Legs implements Watch {

        private final Resources.Found found;
        private final SipUri entity;
        private boolean busy;

        Legs(Resources.Found found, SipUri entity) {
            this.found = found;
            this.entity = entity;
        }

        @Override
        public WatchedState state() {
            List<WatchedDialog> dialogs = new ArrayList<>();
            for (CallView call : calls.all()) {
                for (LegView leg : call.legs()) {
                    if (leg.state() != LegState.ENDED && found.has(leg)) {
                        dialogs.add(WatchedDialog.of(call, leg, names));
                    }
                }
            }
            busy = !dialogs.isEmpty();
            return new DialogInfo(entity, dialogs);
        }

        /** A call that has lost its leg does not name it any more. */
        @Override
        public boolean concernedBy(Event event) {
            return event instanceof Event.CallChanged changed && (busy || concerns(changed.call()))
                    || event instanceof Event.CallEnded && busy;
        }

        private boolean concerns(CallView call) {
            return call.legs().stream().anyMatch(found::has);
        }
    }
}
