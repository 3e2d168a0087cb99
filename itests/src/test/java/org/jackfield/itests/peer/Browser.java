// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/** A real browser with the console or another page open; with a phone it speaks a tone and keeps what it hears. */
public final class Browser implements AutoCloseable {

    private static final Path SCRIPTS = Path.of("../dashboard/e2e").toAbsolutePath();
    private static final int RATE = 48_000;
    private static final int SILENT = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Program program;

    private Browser(Path folder, Program program) {
        this.folder = folder;
        this.program = program;
    }

    /** Starts one and logs in as {@code admin}. */
    public static Browser open(Console console, Path folder, int toneHz) {
        return open("softphone.mjs", console, folder, toneHz);
    }

    /** Starts one and logs in as {@code admin}, at the panel of the calls. */
    public static Browser operator(Console console, Path folder, int toneHz) {
        return open("calls.mjs", console, folder, toneHz);
    }

    private static Browser open(String script, Console console, Path folder, int toneHz) {
        return start(script, List.of(console.base()), Map.of("CONSOLE_PASSWORD", console.password()), folder, toneHz);
    }

    /** The same for another user. */
    public static Browser open(Console console, String user, String password, Path folder, int toneHz) {
        return start(
                "softphone.mjs",
                List.of(console.base()),
                Map.of("CONSOLE_USER", user, "CONSOLE_PASSWORD", password),
                folder,
                toneHz);
    }

    /**
     * The same on another host.
     *
     * @param base scheme, host and port by which the console is reached from there
     * @param where the words before a command that make it run there
     */
    public static Browser open(Console console, String base, Path folder, int toneHz, String... where) {
        Map<String, String> secrets = Map.of("CONSOLE_PASSWORD", console.password());
        return start("softphone.mjs", List.of(base), secrets, folder, toneHz, where);
    }

    /** The same, and it trusts the certificate of a server other than the console. */
    public static Browser trusting(
            Certificate certificate, Console console, String base, Path folder, int toneHz, String... where) {
        Map<String, String> secrets =
                Map.of("CONSOLE_PASSWORD", console.password(), "TRUSTED_KEY", certificate.digest());
        return start("softphone.mjs", List.of(base), secrets, folder, toneHz, where);
    }

    /** Starts one that shows the console's plug-ins to {@code admin}, and has no phone open. */
    public static Browser plugins(Console console, Path folder) {
        return start(
                "plugins.mjs", List.of(console.base()), Map.of("CONSOLE_PASSWORD", console.password()), folder, SILENT);
    }

    /** Starts one that shows the messages of a mailbox to {@code admin}, and has no phone open. */
    public static Browser voicemail(Console console, String mailbox, Path folder) {
        return start(
                "voicemail.mjs",
                List.of(console.base(), mailbox),
                Map.of("CONSOLE_PASSWORD", console.password()),
                folder,
                SILENT);
    }

    /**
     * Starts one with a page of its own, which registers as a SIP device over WebSocket.
     *
     * @param library {@code jssip} or {@code sipjs}
     */
    public static Browser sip(
            String library, Console console, String device, String password, Path folder, int toneHz) {
        String url = console.base().replaceFirst("^http", "ws") + "/ws/sip";
        return start(
                "sip-websocket.mjs", List.of(library, url, device), Map.of("SIP_PASSWORD", password), folder, toneHz);
    }

    private static Browser start(
            String script,
            List<String> arguments,
            Map<String, String> secrets,
            Path folder,
            int toneHz,
            String... where) {
        Program.need("chromium", "chromium");
        Program.need("node", "nodejs");
        Program.need("ffmpeg", "ffmpeg");
        Path spoken = Wav.tone(toneHz, RATE, 60).write(folder.resolve("spoken.wav"));
        List<String> command = new ArrayList<>(List.of(where));
        command.addAll(List.of("node", SCRIPTS.resolve(script).toString()));
        command.addAll(arguments);
        command.addAll(List.of(spoken.toString(), folder.toString()));
        Browser browser = new Browser(folder, Program.startListening("browser", folder, secrets, command));
        browser.answers("ready", 0, PATIENCE);
        return browser;
    }

    /** Does one of the script's deeds, and fails with its words if that fails. */
    public Browser does(String deed) {
        return does(deed, PATIENCE);
    }

    private Browser does(String deed, Duration patience) {
        int before = answers().size();
        program.tell(deed);
        answers(deed, before, patience);
        return this;
    }

    /** Waits for the answer after so many others. */
    private void answers(String deed, int before, Duration patience) {
        await("the browser to " + deed)
                .atMost(patience)
                .until(() -> !program.running() || answers().size() > before);
        if (answers().size() <= before || !answers().get(before).equals("ok " + deed)) {
            throw new AssertionError("The browser could not " + deed + ": " + program.output());
        }
    }

    private List<String> answers() {
        return lines("ok ", "failed ");
    }

    /** What went wrong in the page so far, by its own console. */
    public List<String> complaints() {
        return lines("console: ");
    }

    private List<String> lines(String... beginnings) {
        return program.output()
                .lines()
                .filter(line -> Stream.of(beginnings).anyMatch(line::startsWith))
                .toList();
    }

    /** Listens for so many seconds from now on. */
    public Hearing hears(int seconds) {
        does("hear " + seconds, PATIENCE.plusSeconds(seconds));
        Path heard = folder.resolve("heard.wav");
        try (Program ffmpeg = Program.start(
                "ffmpeg",
                folder,
                Map.of(),
                List.of("ffmpeg", "-y", "-loglevel", "error", "-i", "heard.webm", "-ac", "1", "heard.wav"))) {
            if (ffmpeg.await(30) != 0) {
                throw new AssertionError("What the browser heard cannot be read: " + ffmpeg.output());
            }
        }
        return Hearing.of(Wav.read(heard));
    }

    @Override
    public void close() {
        program.close();
    }
}
