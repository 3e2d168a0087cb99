// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.api.speech.SpeechRecogniser;
import org.jackfield.stt.moonshine.Network.Transcript;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** {@link SpeechRecogniser} by Moonshine, whose networks are loaded for the first utterance. */
@Component(
        service = {SpeechRecogniser.class, SettingsOwner.class},
        configurationPid = "jackfield.stt-moonshine",
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.ranking:Integer=100")
@Designate(ocd = MoonshineSettings.class)
public final class MoonshineRecogniser implements SpeechRecogniser, SettingsOwner<MoonshineSettings> {

    /** What is less certain was no speech: networks write something even for noise. */
    private static final double LEAST_CERTAINTY = -1.2;

    /** In s; the network makes nothing of less. */
    private static final double SHORTEST = 0.1;

    private final Vocabulary vocabulary = Vocabulary.read();
    private volatile Optional<String> failure = Optional.empty();

    // Guarded by this: one utterance at a time.
    private int threads = 1;
    private @Nullable Network network;

    @Activate
    public MoonshineRecogniser() {}

    @Deactivate
    synchronized void stop() {
        if (network != null) {
            network.close();
            network = null;
        }
    }

    @Override
    public String name() {
        return "moonshine";
    }

    @Override
    public Optional<String> trouble() {
        return failure;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public int rate() {
        return Network.RATE;
    }

    @Override
    public synchronized String recognise(Speech utterance) throws SpeechException, InterruptedException {
        short[] pcm = utterance.pcm();
        if (utterance.rate() != Network.RATE || pcm.length > LONGEST_SECONDS * Network.RATE) {
            throw new SpeechException("Moonshine listens to " + LONGEST_SECONDS + " s at " + Network.RATE
                    + " Hz; this has " + pcm.length + " samples at " + utterance.rate() + " Hz.");
        }
        if (pcm.length < SHORTEST * Network.RATE) {
            return "";
        }
        Transcript transcript = network().write(pcm);
        return transcript.certainty() < LEAST_CERTAINTY ? "" : vocabulary.text(transcript.tokens());
    }

    private Network network() throws SpeechException {
        Network known = network;
        if (known == null) {
            try {
                known = new Network(threads);
                failure = Optional.empty();
            } catch (SpeechException e) {
                failure = Optional.ofNullable(e.getMessage());
                throw e;
            }
            network = known;
        }
        return known;
    }

    @Override
    public String kind() {
        return "stt-moonshine";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<MoonshineSettings> type() {
        return MoonshineSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, MoonshineSettings settings) {
        return List.of();
    }

    @Override
    public synchronized void apply(String name, MoonshineSettings settings) {
        if (threads != settings.threads()) {
            threads = settings.threads();
            stop();
        }
    }

    @Override
    public void remove(String name) {
        // There is one file; without it the defaults are applied.
    }
}
