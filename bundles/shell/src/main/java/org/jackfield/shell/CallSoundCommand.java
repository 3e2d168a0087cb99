// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jspecify.annotations.Nullable;

/** Noise suppression and gain of what a party says */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "call-sound",
        description = "Noise suppression and gain of what a party says")
public final class CallSoundCommand extends JackfieldCommand {

    @Reference
    @SuppressWarnings("NullAway.Init")
    CallHub hub;

    @Argument(index = 0, name = "call", description = "Id of the call, see call-list", required = true)
    @Completion(CallCompleter.class)
    String call = "";

    @Argument(index = 1, name = "leg", description = "Id of the leg, see call-list", required = true)
    @Completion(LegCompleter.class)
    String leg = "";

    @Option(name = "--suppressor", description = "off, on, or auto: while its background is noisy")
    @Nullable
    String suppressor;

    @Option(name = "--engine", description = "Which suppressor is preferred, see engine-list; switches it on")
    String engine = "";

    @Option(name = "--gain", description = "In dB, -30 to 24, or auto")
    @Nullable
    String gain;

    @Override
    void run() {
        LegChange change = LegChange.NOTHING;
        if (suppressor != null || !engine.isEmpty()) {
            change = change.withSuppressor(new SuppressorChoice(mode(), engine));
        }
        if (gain != null) {
            change = change.withGain(gain(gain));
        }
        if (change.equals(LegChange.NOTHING)) {
            throw new IllegalArgumentException("Say what to change: --suppressor, --engine or --gain");
        }
        hub.change(new CallId(call), new LegId(leg), change);
        changed("sound of leg " + leg + " of call " + call + " as asked");
    }

    private SuppressorMode mode() {
        if (suppressor == null) {
            return SuppressorMode.ON;
        }
        try {
            return SuppressorMode.valueOf(suppressor.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--suppressor must be off, on or auto", e);
        }
    }

    private static Gain gain(String text) {
        if (text.equalsIgnoreCase("auto")) {
            return Gain.AUTOMATIC;
        }
        try {
            return new Gain(false, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--gain must be a number of dB, or auto", e);
        }
    }
}
