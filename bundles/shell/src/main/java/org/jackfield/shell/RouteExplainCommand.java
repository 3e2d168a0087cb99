// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteQuery;
import org.jspecify.annotations.Nullable;

/** Says which rule a number would take and why, without dialling */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "route-explain",
        description = "Says which rule a number would take and why, without dialling")
public final class RouteExplainCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(
            index = 0,
            name = "from",
            description = "Who would call: device:NAME, provider:NAME or user:NAME",
            required = true)
    String from = "";

    @Argument(index = 1, name = "number", description = "What would be dialled", required = true)
    String number = "";

    @Option(name = "--caller", description = "The calling number")
    String caller = "";

    @Option(name = "--at", description = "When, like 2026-12-24T18:00:00+01:00; now if left out")
    @Nullable
    String at;

    @Override
    void run() {
        ZonedDateTime time = at == null ? ZonedDateTime.now(ZoneId.systemDefault()) : ZonedDateTime.parse(at);
        RouteDecision decision = hub.explain(new RouteQuery(Sources.parse(from), caller, number, time));
        decision.reasons().forEach(this::say);
        decision.stages()
                .forEach(s ->
                        say("-> " + s.targets() + " with number " + s.number() + " for " + s.timeoutSeconds() + " s"));
        decision.refusal().ifPresent(cause -> say("-> refused: " + cause.sentence()));
    }
}
