// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.media.LegQuality.Way;

/** Shows how the legs of a call sound, both ways */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-show",
        description = "Shows how the legs of a call sound: what we hear of each party and what it hears")
public final class CallShowCommand extends JackfieldCommand {

    private static final String UNKNOWN = "-";

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Override
    void run() {
        CallView view = hub.call(new CallId(call)).orElseThrow(() -> new NoSuchCallException(new CallId(call)));
        ShellTable table = new ShellTable();
        table.column("Leg");
        table.column("Party");
        table.column("Codec");
        table.column("Way");
        for (String figure : new String[] {"Loss", "Jitter", "Made up", "Delay", "R", "MOS", "Worst", "Average"}) {
            table.column(figure).alignRight();
        }
        for (LegView leg : view.legs()) {
            add(table, leg, "in", leg.quality().received());
            add(table, leg, "out", leg.quality().sent());
        }
        print(table);
        for (LegView leg : view.legs()) {
            say(leg.id() + ": " + scale(leg) + (leg.oneWay() ? "; NOTHING IS HEARD of this party" : "")
                    + (leg.chain().isEmpty() ? "" : "; " + leg.chain()));
        }
        view.why().forEach(reason -> say("- " + reason.sentence()));
    }

    private static String scale(LegView leg) {
        String roundTrip = leg.counters().roundTrip() < 0
                ? "unknown"
                : millis(leg.counters().roundTrip());
        return "round trip " + roundTrip + ", scores on the "
                + leg.quality().scale().name().toLowerCase(Locale.ROOT) + " scale";
    }

    private static void add(ShellTable table, LegView leg, String way, Way figures) {
        table.addRow()
                .addContent(
                        leg.id(),
                        leg.party().target(),
                        leg.codec().map(codec -> codec.format().toString()).orElse(UNKNOWN),
                        way,
                        share(figures.loss()),
                        millis(figures.jitter()),
                        share(figures.concealment()),
                        millis(figures.delay()),
                        score(figures.rating()),
                        score(figures.mos()),
                        score(figures.worst()),
                        score(figures.average()));
    }

    private static String share(double share) {
        return share < 0 ? UNKNOWN : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String millis(double millis) {
        return millis < 0 ? UNKNOWN : String.format(Locale.ROOT, "%.1f ms", millis);
    }

    /** A score or rating as people read it; a dash while unknown. */
    static String score(double score) {
        return score < 0 ? UNKNOWN : String.format(Locale.ROOT, "%.2f", score);
    }
}
