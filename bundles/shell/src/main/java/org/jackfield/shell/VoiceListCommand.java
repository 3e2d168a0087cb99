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
import org.jackfield.api.speech.Transcriber;
import org.jackfield.api.speech.Transcriber.Listener;

/** Lists the voices, what they lack, how far a model is that is being fetched, and who writes speech down */
@Service
@Command(
        scope = JackfieldCommand.SCOPE,
        name = "voice-list",
        description =
                "Lists the voices, what they lack, how far a model is that is being fetched, and who writes speech down")
public final class VoiceListCommand extends JackfieldCommand {

    private static final long MEGABYTE = 1024L * 1024;

    @Reference
    @SuppressWarnings("NullAway.Init")
    Announcer announcer;

    @Reference
    @SuppressWarnings("NullAway.Init")
    ModelInstaller models;

    @Reference
    @SuppressWarnings("NullAway.Init")
    Transcriber transcriber;

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
        transcriber.listeners().forEach(this::say);
    }

    private void say(Listener listener) {
        say("Speech in " + String.join(", ", listener.languages()) + " is written down by " + listener.engine() + ": "
                + (listener.trouble().isEmpty()
                        ? Math.round(listener.seconds()) + " s so far, " + listener.failures() + " failures."
                        : listener.trouble()));
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
