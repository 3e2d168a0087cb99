// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jspecify.annotations.Nullable;

/** Begins a call: rings a device, then dials for it */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-start",
        description = "Begins a call: rings a device, then dials for it")
public final class CallStartCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "device", description = "Name of the device to ring first", required = true)
    @Completion(DeviceCompleter.class)
    String device = "";

    @Argument(index = 1, name = "number", description = "Number or name to dial", required = true)
    String number = "";

    @Option(name = "--provider", description = "Provider to use instead of what the routes say")
    @Nullable
    String provider;

    @Override
    void run() {
        Target from = new Target(Target.Kind.DEVICE, device);
        CallId id = hub.originate(new Origination(user(), from, number, Optional.ofNullable(provider)));
        changed("call " + id + " begun from " + from + " to " + number);
        say("Call " + id + " rings " + device + ".");
    }
}
