// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jackfield.itests.sound.Hearing;
import org.jackfield.itests.sound.Wav;

/**
 * A real softphone without a sound card: it speaks a tone, records what it hears, and is driven over its control socket.
 *
 * <p>Of baresip 1.0: a first REGISTER_OK may pass before the control socket is connected, so that registration is asked
 * for; {@code answermode=auto} does nothing, so that calls are accepted by command.
 */
public final class Baresip implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(400);
    private static final Pattern AUDIO = Pattern.compile("m=audio (\\d+) ");

    private final BaresipConfig config;
    private final Program program;
    private final BaresipControl control;

    private Baresip(BaresipConfig config, Program program, BaresipControl control) {
        this.config = config;
        this.program = program;
        this.control = control;
    }

    /** Starts a phone; {@code command} prefixes put it elsewhere, for example into a network namespace. */
    public static Baresip start(BaresipConfig config, String... prefix) {
        Program.need("baresip", "baresip-core");
        config.write();
        String family = config.address().contains(":") ? "-6" : "-4";
        List<String> command = Stream.concat(
                        Stream.of(prefix),
                        Stream.of("baresip", family, "-f", config.folder().toString(), "-s", "-t", "600"))
                .toList();
        Program program = Program.start(config.name(), config.folder(), Map.of(), command);
        try {
            return new Baresip(
                    config, program, BaresipControl.connect(config.control(), config.controlPort(), program));
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
    }

    /** Waits until the registrar has accepted it. */
    public Baresip registered() {
        await("registration of " + config.name() + ", see " + config.folder())
                .atMost(PATIENCE)
                .until(() -> control.ask("reginfo", "").contains("[32mOK"));
        return this;
    }

    /** Dials a number at its registrar, or a whole URI. */
    public Baresip dial(String number) {
        control.tell("dial", number.startsWith("sip:") ? number : "sip:" + number + "@" + config.registrar());
        return this;
    }

    /** Waits until it rings, and lets it ring. */
    public Baresip ringing() {
        control.event("CALL_INCOMING");
        return this;
    }

    /** Waits until it rings, and answers. */
    public Baresip answer() {
        return ringing().accept();
    }

    /** Answers what rings. */
    public Baresip accept() {
        control.tell("accept", "");
        return this;
    }

    public Baresip established() {
        control.event("CALL_ESTABLISHED");
        return this;
    }

    /** Waits for the end of its call and gives the reason that it was told. */
    public String closed() {
        return control.event("CALL_CLOSED").path("param").asText();
    }

    public Baresip hangUp() {
        control.tell("hangup", "");
        return this;
    }

    public Baresip hold() {
        control.tell("hold", "");
        return this;
    }

    public Baresip resume() {
        control.tell("resume", "");
        return this;
    }

    /** Blind transfer (REFER). */
    public Baresip transfer(String number) {
        control.tell("transfer", "sip:" + number + "@" + config.registrar());
        return this;
    }

    /** Presses a key (RFC 4733). */
    public Baresip digit(char digit) {
        control.tell("sndcode", String.valueOf(digit));
        return this;
    }

    /** Presses keys one after another, as fast as it can tell them apart. */
    public Baresip press(String keys) {
        for (char key : keys.toCharArray()) {
            digit(key);
            await().pollDelay(BETWEEN_KEYS).until(() -> true);
        }
        return this;
    }

    /** Whether an event of a type has come, now or earlier. */
    public boolean saw(String type) {
        return control.saw(type);
    }

    /** The digits that it heard so far. */
    public String digits() {
        return control.digits();
    }

    /** What it has heard in its latest call; empty before it heard anything. */
    public Optional<Wav> heard() {
        return recording().map(Wav::read);
    }

    private Optional<Path> recording() {
        try (Stream<Path> files = Files.list(config.folder())) {
            return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav"))
                    .max(Comparator.comparing(Path::getFileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long the recording of its latest call is by now, in seconds. */
    public double secondsHeard() {
        return recording().map(Wav::seconds).orElse(0.0);
    }

    /** Listens to its latest call. */
    public Hearing hearing() {
        return Hearing.of(heard().orElseThrow(() -> new AssertionError(config.name() + " has heard nothing")));
    }

    /** Waits until some seconds of sound are recorded in its latest call. */
    public Baresip hears(double seconds) {
        await(config.name() + " hears " + seconds + " s")
                .atMost(Duration.ofMillis((long) (seconds * 1000) + 8000))
                .until(() -> secondsHeard() >= seconds);
        return this;
    }

    /** Listens to its latest call for so many seconds from now on. */
    public Hearing listens(double seconds) {
        double from = secondsHeard();
        hears(from + seconds);
        return Hearing.of(heard().orElseThrow().cut(from, from + seconds));
    }

    /** The port at which the far end of its latest call hears it: RTP, with RTCP on the next. */
    public int farSoundPort() {
        String from = " " + config.registrar() + " -> ";
        String received = Stream.of(log().split("#\n(?=UDP |TCP |TLS )"))
                .filter(message -> message.startsWith(from, 3) && message.contains("m=audio "))
                .reduce("", (first, second) -> second);
        Matcher audio = AUDIO.matcher(received);
        if (!audio.find()) {
            throw new AssertionError("No session description came to " + config.name() + ", see " + config.folder());
        }
        return Integer.parseInt(audio.group(1));
    }

    /** Its log, with the SIP messages. */
    public String log() {
        return program.output();
    }

    public BaresipConfig config() {
        return config;
    }

    @Override
    public void close() {
        control.close();
        program.close();
    }

    /** Ends it without a word to anybody, as when its plug is pulled. */
    public void vanish() {
        program.kill();
        control.close();
    }
}
