// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.Announcer.Speaker;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.ModelInstaller.Model;
import org.jackfield.api.speech.ModelInstaller.Progress;

/** Lists the voices, what they lack, and how far a model is that is being fetched */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "voice-list",
        description = "Lists the voices, what they lack, and how far a model is that is being fetched")
public final class VoiceListCommand extends JackfieldCommand {

    private static final long MEGABYTE = 1024L * 1024;

    @Reference
    @SuppressWarnings("NullAway.Init")
    Announcer announcer;

    @Reference
    @SuppressWarnings("NullAway.Init")
    ModelInstaller models;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Engine");
        table.column("Voice");
        table.column("Made");
        table.column("Failures");
        table.column("State");
        for (Speaker speaker : announcer.speakers()) {
            String state = speaker.trouble().isEmpty() ? "speaks" : speaker.trouble();
            table.addRow()
                    .addContent(speaker.engine(), speaker.voice(), speaker.sentences(), speaker.failures(), state);
        }
        table.emptyTableText(
                "There is no voice. Install one, for example: jackfield:plugin-install jackfield-tts-espeak");
        print(table);
        models.models().forEach(this::say);
    }

    private void say(Model model) {
        if (model.fetching().isPresent()) {
            Progress progress = model.fetching().get();
            String total = progress.total() > 0 ? " of " + progress.total() / MEGABYTE : "";
            say("The model of " + model.engine() + " is being installed: " + progress.bytes() / MEGABYTE + total
                    + " MB.");
        } else if (!model.trouble().isEmpty()) {
            say("The model of " + model.engine() + " was not taken: " + model.trouble());
        } else if (!model.file().isEmpty()) {
            say("The model of " + model.engine() + ": " + model.file() + ", " + model.bytes() / MEGABYTE + " MB"
                    + (model.sha256().isEmpty() ? "" : ", SHA-256 " + model.sha256()) + ".");
        }
    }
}
