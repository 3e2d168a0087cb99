// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.event;

import java.time.Instant;
import java.util.List;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Party;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.plugin.Plugin;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Ban;
import org.jackfield.api.settings.SettingsProblem;

/** Something that happened. Immutable. */
public sealed interface Event {

    /** When. */
    Instant at();

    /** A call began, or something about it changed. */
    record CallChanged(Instant at, CallView call) implements Event {}

    /** A call ended; the view is its last. */
    record CallEnded(Instant at, CallView call, Hangup hangup) implements Event {}

    /** The quality of the live calls was looked at, all at once, every five seconds while there are some. */
    record CallsMeasured(Instant at, List<CallView> calls) implements Event {

        public CallsMeasured {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One-way audio: nothing was heard of an answered leg for two seconds although it is sent sound and should speak, or,
     * {@code over}, it is heard again, held or gone.
     */
    record OneWayAudio(Instant at, CallId call, LegId leg, Party party, boolean over) implements Event {}

    /** A recording began, ended by itself or because somebody asked, or was deleted ({@code gone}). */
    record RecordingChanged(Instant at, Recording recording, boolean gone) implements Event {}

    /** A device registered, refreshed from elsewhere, expired or was configured. */
    record DeviceChanged(Instant at, DeviceState device) implements Event {}

    /** A device is no longer configured. */
    record DeviceRemoved(Instant at, String device) implements Event {}

    /** A trunk came up, went down or was configured. */
    record TrunkChanged(Instant at, TrunkState trunk) implements Event {}

    /** A check that somebody asked for came a step further, or is over. */
    record TrunkChecked(Instant at, TrunkCheck check) implements Event {}

    /** A trunk is no longer configured. */
    record TrunkRemoved(Instant at, String provider) implements Event {}

    /** An address was banned. */
    record Banned(Instant at, Ban ban) implements Event {}

    /** A ban ended or was lifted. */
    record BanLifted(Instant at, String address) implements Event {}

    /** Settings came into force; {@code name} is empty for a kind with one file. */
    record SettingsApplied(Instant at, String kind, String name) implements Event {}

    /** Settings are no longer there, because their file is gone. */
    record SettingsRemoved(Instant at, String kind, String name) implements Event {}

    /** A settings file was refused. */
    record SettingsRefused(Instant at, String file, List<SettingsProblem> problems) implements Event {}

    /** Something is done to a plug-in, or it was put in or taken out, by whom ever. */
    record PluginChanged(Instant at, Plugin plugin) implements Event {}

    /** A message came into a mailbox, was listened to or deleted, or the mailbox was configured. */
    record MailboxChanged(Instant at, Mailbox mailbox) implements Event {}

    /** Something that an operator should look at. {@code source} names the part, {@code sentence} says what to do. */
    record Alarm(Instant at, String source, String sentence) implements Event {}
}
