// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calls made and answered by SIPp over two trunks of the appliance: INVITE, 180, 200, ACK, BYE. */
public final class Sipp implements AutoCloseable {

    /** What is dialled. */
    public static final String NUMBER = LoadTrunks.PREFIX + "0155";

    private final LoadTrunks trunks;
    private final Path folder;
    private final Program callee;

    /** Begins to answer calls. */
    public Sipp(LoadTrunks trunks, Path folder) {
        Program.need("sipp", "sip-tester");
        this.trunks = trunks;
        this.folder = folder;
        callee = Program.start(
                "callee",
                folder,
                Map.of(),
                List.of(
                        "sipp",
                        "-sn",
                        "uas",
                        "-i",
                        LoadTrunks.CALLEE,
                        "-p",
                        String.valueOf(trunks.calleePort()),
                        "-nostdin"));
    }

    /**
     * Begins to make calls.
     *
     * @param rate calls begun in a second
     * @param millis how long each stands
     */
    public Program calls(int rate, int seconds, int millis) {
        List<String> command = List.of(
                "sipp",
                "-sn",
                "uac",
                trunks.appliance().sip(),
                "-s",
                NUMBER,
                "-i",
                LoadTrunks.CALLER,
                "-p",
                String.valueOf(trunks.callerPort()),
                "-r",
                String.valueOf(rate),
                "-m",
                String.valueOf(rate * seconds),
                "-d",
                String.valueOf(millis),
                "-nostdin",
                "-timeout",
                seconds + 60 + "s",
                "-trace_stat",
                "-stf",
                "calls.csv",
                "-fd",
                "1");
        return Program.start("caller", folder, Map.of(), command);
    }

    /** A total that SIPp has counted, by the name of its column: {@code SuccessfulCall(C)}. */
    public long counted(String column) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("calls.csv"));
            int index = Arrays.asList(lines.get(0).split(";")).indexOf(column);
            return Long.parseLong(lines.get(lines.size() - 1).split(";")[index]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        callee.close();
    }
}
