// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.call.Target;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jspecify.annotations.Nullable;

/** Lists mailboxes, or the messages in one of them */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "voicemail-list",
        description = "Lists mailboxes, or the messages in one of them")
public final class VoicemailListCommand extends VoicemailCommand {

    private static final double MILLIS = 1000;

    @Argument(index = 0, name = "mailbox", description = "One whose messages are listed")
    @Nullable
    String mailbox;

    @Override
    void run() {
        String name = mailbox;
        if (name == null) {
            all();
        } else {
            one(name);
        }
    }

    private void all() {
        ShellTable table = new ShellTable();
        table.column("Mailbox");
        table.column("Devices");
        table.column("New").alignRight();
        table.column("Heard").alignRight();
        for (Mailbox each : mailboxes().mailboxes()) {
            table.addRow()
                    .addContent(
                            each.name(),
                            each.devices().stream().map(Target::name).collect(Collectors.joining(" ")),
                            each.fresh(),
                            each.heard());
        }
        table.emptyTableText("There is no mailbox.");
        print(table);
    }

    private void one(String name) {
        if (mailboxes().mailbox(name).isEmpty()) {
            throw new IllegalStateException("There is no mailbox " + name + ".");
        }
        ShellTable table = new ShellTable();
        table.column("Message");
        table.column("At");
        table.column("From");
        table.column("Seconds").alignRight();
        table.column("");
        table.column("Text").maxSize(60).wrap();
        for (VoiceMessage message : mailboxes().messages(name)) {
            table.addRow()
                    .addContent(
                            message.id(),
                            message.at(),
                            message.caller().withheld()
                                    ? "withheld"
                                    : message.caller().number(),
                            String.format(Locale.ROOT, "%.1f", message.length().toMillis() / MILLIS),
                            message.heard() ? "heard" : "new",
                            message.text());
        }
        table.emptyTableText("There is no message in " + name + ".");
        print(table);
    }
}
