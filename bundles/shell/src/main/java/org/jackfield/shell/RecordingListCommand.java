// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recordings;

/** Lists recordings, newest first */
@Service
@Command(scope = JackfieldCommand.SCOPE, name = "recording-list", description = "Lists recordings, newest first")
public final class RecordingListCommand extends JackfieldCommand {

    private static final double MILLIS = 1000;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Reference
    @SuppressWarnings("NullAway.Init")
    Recordings recordings;

    @Option(name = "--limit", description = "How many at most")
    int limit = 50;

    @Override
    void run() {
        List<Recording> found = recordings.list();
        ShellTable table = new ShellTable();
        table.column("Recording");
        table.column("Call");
        table.column("By");
        table.column("Seconds").alignRight();
        table.column("State");
        table.column("Tracks");
        table.column("MB").alignRight();
        for (Recording recording : found.subList(0, Math.max(0, Math.min(limit, found.size())))) {
            long bytes = recording.tracks().stream()
                    .mapToLong(Recording.Track::bytes)
                    .sum();
            table.addRow()
                    .addContent(
                            recording.id(),
                            recording.call(),
                            recording.by(),
                            figure(recording.length().toMillis() / MILLIS),
                            recording.fault().isEmpty()
                                    ? recording.state()
                                    : recording.state() + ": " + recording.fault(),
                            recording.tracks().stream()
                                    .map(Recording.Track::name)
                                    .collect(Collectors.joining(" ")),
                            figure(bytes / BYTES_PER_MEGABYTE));
        }
        table.emptyTableText("There is no recording.");
        print(table);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
