// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.plugin;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jackfield.api.speech.Speech;
import org.jackfield.api.speech.TtsEngine;
import org.jackfield.api.speech.Voice;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** A voice before all others, that says its first sentence as a tone and is lost in the second. */
public final class VoicePlugin implements BundleActivator, TtsEngine {

    /** What it says, in Hz, and for how many seconds. */
    public static final int HERTZ = 725;

    public static final int SECONDS = 3;

    private static final int RATE = 16_000;
    private static final int AMPLITUDE = 8000;

    private boolean spoken;

    @Override
    public void start(BundleContext context) {
        context.registerService(TtsEngine.class, this, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice("lost", "Lost", "en-US"));
    }

    @Override
    public synchronized Speech speak(String sentence, String voice, double speed) throws InterruptedException {
        if (spoken) {
            new CountDownLatch(1).await();
        }
        spoken = true;
        short[] pcm = new short[SECONDS * RATE];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (AMPLITUDE * Math.sin(2 * Math.PI * HERTZ * i / RATE));
        }
        return new Speech(pcm, RATE);
    }
}
