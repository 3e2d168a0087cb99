// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.jspecify.annotations.Nullable;

/** Lists call records, newest first */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "record-list", description = "Lists call records, newest first")
public final class RecordListCommand extends JackfieldCommand {

    @Reference
    List<CallStore> stores = List.of();

    @Option(name = "--party", description = "Part of a number, or the name of a device or provider")
    @Nullable
    String party;

    @Option(name = "--outcome", description = "What became of it: answered, missed or failed")
    @Nullable
    String outcome;

    @Option(name = "--direction", description = "Between whom it was: incoming, outgoing or internal")
    @Nullable
    String direction;

    @Option(name = "--provider", description = "The whole name of a provider that took part")
    @Nullable
    String provider;

    @Option(
            name = "--before",
            description = "A time, or what the end of the page before says: only calls that began earlier")
    @Nullable
    String before;

    @Option(name = "--limit", description = "How many at most, 1 to 1000")
    int limit = 20;

    @Override
    void run() {
        if (stores.isEmpty()) {
            throw new IllegalStateException("No store is installed: feature:install jackfield-store-sql");
        }
        Optional<Position> position = Optional.ofNullable(before).map(Position::parse);
        RecordQuery.Filter filter = new RecordQuery.Filter(
                Optional.ofNullable(party),
                Optional.ofNullable(outcome).map(word -> Choice.of(CallRecord.Outcome.class, word)),
                Optional.ofNullable(direction).map(word -> Choice.of(CallRecord.Direction.class, word)),
                Optional.ofNullable(provider));
        List<CallRecord> found = stores.get(0).find(new RecordQuery(filter, Optional.empty(), position, limit));
        ShellTable table = new ShellTable();
        table.column("Began");
        table.column("From");
        table.column("Number");
        table.column("Dialled");
        table.column("Answered");
        table.column("Ended");
        table.column("Why");
        for (CallRecord record : found) {
            table.addRow()
                    .addContent(
                            record.began(),
                            record.source().name(),
                            record.caller().number(),
                            record.dialled(),
                            record.answered().map(Object::toString).orElse("-"),
                            record.ended(),
                            record.hangup().cause().sentence());
        }
        table.emptyTableText("There is no such record.");
        print(table);
        if (found.size() == limit) {
            say("Older ones: add --before " + Position.of(found.get(limit - 1)));
        }
    }
}
